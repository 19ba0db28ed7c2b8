import type { Derivation } from '../derive.ts';

/** The call is gRPC: it says so by content type, user agent or status. Envoy then answers 200 with the failure in the trailer. */
export const grpc: Derivation = (record) => {
  const status = record.first('grpcStatus');
  if (status) return record.add('grpc', 'yes', status);
  const type = record.first('contentType');
  if (type?.value.startsWith('application/grpc')) return record.add('grpc', 'yes', type);
  const agent = record.first('userAgent');
  if (agent && /\bgrpc(-|\/|$)/i.test(agent.value)) record.add('grpc', 'yes', agent);
};
