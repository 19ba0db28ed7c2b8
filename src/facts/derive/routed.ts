import type { Derivation } from '../derive.ts';

/** Whether an endpoint was chosen: `UPSTREAM_HOST` is written, or it is `-`. */
export const routed: Derivation = (record) => {
  const host = record.first('upstreamHost');
  if (host) return record.add('routed', 'yes', host);
  const empty = record.emptyColumn('upstreamHost');
  const at = empty?.start === undefined ? record.own[0] : { start: empty.start, end: empty.end ?? empty.start };
  if (empty && at) record.add('routed', 'no', at);
};
