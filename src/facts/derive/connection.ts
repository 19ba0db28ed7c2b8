import type { Derivation } from '../derive.ts';

/**
 * What two proxies' lines of one connection share: the client proxy's upstream local address is the server proxy's
 * downstream remote address.
 */
export const connection: Derivation = (record) => {
  const address = record.has('direction', 'inbound') ? record.first('downstreamRemote') : record.first('upstreamLocal');
  if (address) record.add('connection', address.value, address);
};
