import type { Derivation } from '../derive.ts';

/** The connection to the endpoint, by both of its addresses: two lines that share it used one kept-alive connection. */
export const upstreamConnection: Derivation = (record) => {
  const own = record.first('upstreamLocal');
  const host = record.first('upstreamHost');
  if (own && host) record.add('upstreamConnection', `${own.value} ${host.value}`, own);
};
