import type { Derivation } from '../derive.ts';

const FAILING_STATUS = 400;

/**
 * A record that tells of no failure: an answer below 400 without a flag (RFCF is a cache's answer), a TCP line that ended
 * without one, a 101 that the client ended. A gRPC failure is no health.
 */
export const healthy: Derivation = (record) => {
  const failures = record.own.filter(({ name }) => name === 'failure' || name === 'errno');
  if (failures.some(({ value }) => value !== 'cancelled') || record.has('tlsReason') || record.has('x509')) return;
  const status = record.first('status');
  const from = status ?? record.first('tcp');
  if (!from) return;
  const flags = record.own.filter((fact) => fact.name === 'flag' && fact.value !== 'RFCF');
  const answered = status !== undefined && status.value > 0 && status.value < FAILING_STATUS;
  const webSocket =
    status?.value === 101 &&
    flags.every(({ value }) => value === 'DC') &&
    !record.has('codeDetails', 'downstream_local_disconnect');
  const grpcOk = !record.has('grpcStatus') || record.has('grpcStatus', 0);
  const quiet =
    flags.length + failures.length === 0 && !record.has('transportFailure') && !record.has('terminationDetails');
  const tcpEnd = record.has('tcp') && quiet && !record.has('special', 'BlackHoleCluster');
  if ((answered && quiet && grpcOk) || webSocket || tcpEnd) record.add('healthy', 'yes', from);
};
