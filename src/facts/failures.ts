/**
 * What a text says happened, whoever says it: the bridge between Envoy's words and its neighbours'.
 * A phrase of the lexicon gives one of these; symptoms ask for them. None of them is a diagnosis.
 */
export const FAILURES = [
  'upstream-error', // the proxy could not get an answer; no more is said
  'refused', // the peer answered the connect with a reset
  'unreachable', // no route, network unreachable
  'connect-timeout', // the connect was never answered
  'reset', // an open connection was reset
  'closed-early', // an open connection was closed before or in the answer
  'timeout', // somebody stopped waiting; which step, is not said
  'request-timeout', // the connection stood, the answer did not come in time
  'cancelled', // the caller went away
  'no-endpoint', // there is no (healthy) host to send to
  'no-route', // no route for this host or path
  'not-found', // 404, by whomever
  'denied', // 403, by whomever
  'unauthenticated', // 401, by whomever
  'unavailable', // 503 or gRPC UNAVAILABLE, by whomever
  'bad-gateway', // 502, by whomever
  'dns', // the name was not resolved
  'tls-answered-in-plaintext', // this side spoke TLS, the peer did not
  'plaintext-to-tls', // this side spoke plain text to a TLS port
  'tls-handshake', // the handshake failed; why, is not said
  'tls-version', // no TLS version in common
  'tls-cipher', // no cipher suite in common
  'tls-alpn', // no application protocol in common
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-untrusted', // unknown authority, self-signed, incomplete chain: texts do not tell them apart
  'certificate-name', // the certificate is for another name
  'certificate-required', // the peer wants a client certificate
  'certificate-rejected', // the peer refused our certificate
  'certificate-invalid', // any other fault of a certificate
  'protocol', // HTTP that cannot be parsed, or the wrong version of it
  'http2', // a stream or connection error of HTTP/2
  'too-large', // header, body or message over a limit
  'too-many', // a limit on connections, requests, rate
  'websocket', // the upgrade was refused or the socket cut
  'permission', // the operating system or the API server refused
  'not-ready', // a probe fails, a pod does not start
  'config', // a configuration was refused or is missing
] as const;

export type Failure = (typeof FAILURES)[number];
