import type { Derivation } from '../derive.ts';

/**
 * What two proxies' lines of one connection share: the client proxy's upstream local address is the server proxy's
 * downstream remote address. A connection that found no filter chain has no cluster, and was the server's all the same.
 * Where a proxy asked nobody, its caller's address is what its lines share.
 */
export const connection: Derivation = (record) => {
  const accepted = record.has('direction', 'inbound') || record.has('codeDetails', 'filter_chain_not_found');
  const address = (accepted ? undefined : record.first('upstreamLocal')) ?? record.first('downstreamRemote');
  if (address) record.add('connection', address.value, address);
};
