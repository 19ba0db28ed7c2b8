import type { Derivation } from '../derive.ts';

/** Whether a request came on the connection that was opened for its host: server name `shop.example.com`, host `pay.example.com`. */
export const sniAndHost: Derivation = (record) => {
  const sni = record.first('sni');
  const host = record.first('authority')?.value.replace(/:\d+$/, '').toLowerCase();
  // A sidecar's own server name, `outbound_.80_._.cart…`, is no host.
  if (!sni || !host || sni.value.startsWith('outbound_')) return;
  record.add('sniAndHost', sni.value.toLowerCase() === host ? 'same' : 'other', sni);
};
