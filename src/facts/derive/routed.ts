import type { Derivation } from '../derive.ts';

/** Whether an endpoint was chosen: `UPSTREAM_HOST` is written, or it is `-`. */
export const routed: Derivation = (record) => {
  const host = record.first('upstreamHost');
  if (host) record.add('routed', 'yes', host);
  else if (record.empty.includes('upstreamHost') && record.own[0]) record.add('routed', 'no', record.own[0]);
};
