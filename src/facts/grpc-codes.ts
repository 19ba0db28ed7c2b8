/** The names of gRPC's status codes by number. Source: grpc/grpc doc/statuscodes.md; `GRPC_STATUS` of Envoy prints the names. */
export const GRPC_CODES = [
  'OK',
  'Canceled',
  'Unknown',
  'InvalidArgument',
  'DeadlineExceeded',
  'NotFound',
  'AlreadyExists',
  'PermissionDenied',
  'ResourceExhausted',
  'FailedPrecondition',
  'Aborted',
  'OutOfRange',
  'Unimplemented',
  'Internal',
  'Unavailable',
  'DataLoss',
  'Unauthenticated',
] as const;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace('cancelled', 'canceled');

/** The number of a status given by number or name: `14`, `Unavailable`, `UNAVAILABLE`, `DEADLINE_EXCEEDED`. */
export function grpcCode(written: string): number | undefined {
  if (/^\d{1,2}$/.test(written)) return Number(written) < GRPC_CODES.length ? Number(written) : undefined;
  const at = GRPC_CODES.findIndex((name) => plain(name) === plain(written));
  return at === -1 ? undefined : at;
}
