import type { Derivation } from '../derive.ts';
import { plainHost } from './from-cluster.ts';

/** The destination where no cluster names it: from the authority, then from the server name. Addresses are none. */
export const service: Derivation = (record) => {
  const named = record.first('service');
  if (named) {
    const plain = plainHost(named.value);
    if (plain !== named.value) Object.assign(named, { value: plain });
    return;
  }
  // An inbound cluster names no host; the server name of the mesh does in full, else what the caller asked for.
  const sni = record.first('sni');
  const own = /^outbound_\.\d+_\.[^_]*_\.(.+)$/.exec(sni?.value ?? '')?.[1];
  for (const fact of [own ? sni : undefined, record.first('authority'), sni, record.first('host')]) {
    if (!fact) continue;
    const host = (fact === sni && own ? own : fact.value).replace(/:\d+$/, '');
    if (!/^[a-zA-Z0-9]([a-zA-Z0-9-]*\.?)*$/.test(host) || /^[\d.]+$/.test(host) || host === 'localhost') continue;
    const at = fact.value.indexOf(host);
    record.add('service', plainHost(host), fact, [at, at + host.length]);
    return;
  }
};
