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
  // An inbound cluster names no host; what the caller asked for does.
  for (const fact of [record.first('authority'), record.first('sni'), record.first('host')]) {
    if (!fact) continue;
    const own = /^outbound_\.(\d+)_\.([^_]*)_\.(.+)$/.exec(fact.value)?.[3];
    const host = (own ?? fact.value).replace(/:\d+$/, '');
    if (!/^[a-zA-Z0-9]([a-zA-Z0-9-]*\.?)*$/.test(host) || /^[\d.]+$/.test(host) || host === 'localhost') continue;
    const at = fact.value.indexOf(host);
    record.add('service', plainHost(host), fact, [at, at + host.length]);
    return;
  }
};
