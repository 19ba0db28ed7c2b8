/**
 * Why Envoy reset an upstream stream, as it writes it (with `_` for spaces in the access log).
 * Source: `src/lexicon/tables/envoy-response-code-details.json`; `connection failure` up to Envoy 1.26.
 */
export const RESET_REASONS = [
  'connection failure',
  'local connection failure',
  'remote connection failure',
  'connection timeout',
  'connection termination',
  'local reset',
  'local refused stream reset',
  'overflow',
  'remote reset',
  'remote refused stream reset',
  'remote error with CONNECT request',
  'protocol error',
  'overload manager reset',
  'HTTP/1 premature upstream half close',
] as const;
