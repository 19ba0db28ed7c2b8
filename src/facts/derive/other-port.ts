import type { Derivation } from '../derive.ts';

/**
 * Whether the service's port and the endpoint's differ: `outbound|80||cart.shop…` with the endpoint `10.244.3.65:8080` has a
 * targetPort that somebody wrote down. A Unix socket has no port.
 */
export const otherPort: Derivation = (record) => {
  const host = record.first('upstreamHost');
  const port = record.first('port');
  const own = /:(\d+)$/.exec(host?.value ?? '')?.[1];
  if (!host || !port || !own || !record.has('direction', 'outbound')) return;
  record.add('otherPort', Number(own) === port.value ? 'no' : 'yes', host, [
    host.value.length - own.length,
    host.value.length,
  ]);
};
