import type { SymptomId } from '../generated/ids.ts';

/**
 * What any call says that failed. A symptom that knows whose call it was, istiod's, the kubelet's, a webhook's, is told
 * instead of these: they would send the reader to a service that is well.
 */
const FAILED_CALL = [
  'upstream-error',
  'connection-failed',
  'connection-refused',
  'connection-reset',
  'connection-closed',
  'connect-timed-out',
  'gateway-timeout',
  'request-timed-out',
  'service-unavailable',
  'bad-gateway',
  'unauthenticated',
  'access-denied',
  'dns-failed',
] as const satisfies readonly SymptomId[];

/** Of a call that the mesh makes for itself, over TLS and through its own proxies. */
export const CALL_OF_THE_MESH = [
  ...FAILED_CALL,
  'no-healthy-upstream',
  'rate-limited',
  'stream-reset',
  'tls-handshake-failed',
  'certificate-not-trusted',
  'certificate-expired',
  'certificate-name-mismatch',
  'certificate-invalid',
] as const satisfies readonly SymptomId[];

/** Of what kubelet and API server do, or ask for, until a pod runs. */
export const START_OF_A_POD = [
  'not-ready',
  'configuration-refused',
  'permission-denied',
  ...FAILED_CALL,
  'host-unreachable',
  'not-found',
] as const satisfies readonly SymptomId[];
