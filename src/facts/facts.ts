import { FAILURES } from './failures.ts';
import { FLAGS } from './flags.ts';
import { grpcCode } from './grpc-codes.ts';
import { type FactKind, instant, named, number, oneOf, someOf, spaced, spoken, text } from './kinds.ts';
import { RESET_REASONS } from './reset-reasons.ts';

/**
 * The table of facts: everything that can be read from a record, spelt once, whatever format it came from.
 * The weights rank diagnoses of equal certainty: what the best single record tells.
 */
export const facts = {
  // What happened
  phrase: text({ means: 'A sentence of the lexicon, by its id', weight: 4 }),
  failure: oneOf(FAILURES, { means: 'What the text says happened, whoever says it', weight: 2 }),
  status: number({
    means: 'HTTP status that the caller received; 0 where none was sent',
    weight: 1,
    unsaid: 'no status',
  }),
  grpcStatus: named(grpcCode, { means: 'gRPC status code, 0 to 16, by number or name', weight: 2 }),
  flag: someOf(FLAGS, { means: 'Envoy response flag', weight: 3, unsaid: 'no flag' }),
  codeDetails: text({ means: 'Response code details, by the id of the lexicon', weight: 4 }),
  resetReason: spoken(RESET_REASONS, { means: 'Why the upstream stream was reset', weight: 3 }),
  terminationDetails: text({ means: 'Why the connection was ended: CONNECTION_TERMINATION_DETAILS', weight: 4 }),
  transportFailure: text({ means: 'Upstream transport failure reason, as written', weight: 1, unsaid: 'no reason' }),
  tlsReason: text({ means: 'BoringSSL or OpenSSL reason, in capitals', weight: 5 }),
  x509: text({ means: 'What X509_verify_cert said of the certificate', weight: 5 }),
  sans: text({ means: 'Names in the certificate, as Envoy lists them', weight: 2 }),
  depth: number({ means: 'Place of the certificate in the chain: 0 the peer’s own, then its issuers', weight: 1 }),
  errno: number({ means: 'Linux error number of a system call', weight: 5 }),
  parserError: text({ means: 'Error of the HTTP/1 or HTTP/2 codec', weight: 5 }),
  jwtReason: spaced({ means: 'Why jwt_authn refused the token', weight: 5 }),
  policyStatus: text({ means: 'Status of Mixer (Istio before 1.8)', weight: 2 }),
  responseBody: text({ means: 'Body of the reply, where it is of no known text', weight: 1 }),

  // The request
  method: text({ means: 'HTTP method' }),
  path: text({ means: 'Request path, with its query', weight: 3 }),
  protocol: text({ means: 'HTTP/1.0, HTTP/1.1, HTTP/2, HTTP/3', weight: 1 }),
  authority: text({ means: 'Host header or :authority', unsaid: 'the host' }),
  sni: text({ means: 'Server name that the client asked for in TLS', weight: 1, unsaid: 'the server name' }),
  sniAndHost: oneOf(['same', 'other'], { means: 'Whether server name and host are the same name', weight: 2 }),
  userAgent: text({ means: 'User agent' }),
  forwardedFor: text({ means: 'X-Forwarded-For' }),
  loop: oneOf(['yes'], { means: 'One address stands at least four times in X-Forwarded-For', weight: 5 }),
  requestId: text({ means: 'X-Request-ID', unsaid: 'the request' }),
  grpc: oneOf(['yes'], { means: 'The call is gRPC' }),
  tcp: oneOf(['yes'], { means: 'A connection of the TCP proxy: no method, path or protocol', weight: 1 }),
  upgrade: text({ means: 'Value of the Upgrade header', weight: 1 }),
  endless: oneOf(['yes'], { means: 'The reply has no end of its own: an event stream, a watch', weight: 1 }),
  contentType: text({ means: 'Content type of the reply' }),
  server: text({ means: 'Server header of the reply', weight: 1 }),
  challenge: text({ means: 'WWW-Authenticate header of the reply', weight: 3 }),

  // How long, how much
  time: instant({ means: 'When the record was written or the request began' }),
  duration: number({ means: 'Milliseconds from the first byte in to the last byte out', unsaid: 'some' }),
  roundDuration: text({ means: 'A duration that is a timer: 10,002 ms → 10s', weight: 2 }),
  upstreamTime: number({ means: 'x-envoy-upstream-service-time, milliseconds', weight: 1 }),
  messageSize: number({ means: 'Length that a gRPC message has, or claims to have', weight: 1 }),
  bytesReceived: number({ means: 'Bytes of the request body or connection' }),
  bytesSent: number({ means: 'Bytes of the response body or connection' }),

  // Where
  cluster: text({ means: 'Upstream cluster as Envoy names it', weight: 1, unsaid: 'the cluster' }),
  direction: oneOf(['inbound', 'outbound'], {
    means: 'Which proxy wrote it: outbound the caller’s, inbound the receiver’s',
    weight: 1,
  }),
  destination: oneOf(['cluster', 'public'], {
    means:
      'Where the destination lives by its name: a service of the cluster, or a public name such as api.example.com',
    weight: 1,
  }),
  special: oneOf(['BlackHoleCluster', 'PassthroughCluster', 'InboundPassthroughCluster'], {
    means: 'Istio’s own cluster',
    weight: 4,
  }),
  subset: text({ means: 'Subset of the DestinationRule', weight: 1, unsaid: 'the subset' }),
  service: text({ means: 'Destination service, host name', unsaid: 'the destination' }),
  serviceName: text({ means: 'First label of the service', unsaid: 'the service' }),
  namespace: text({ means: 'Namespace of the service', unsaid: 'its namespace' }),
  port: number({ means: 'Port of the service', unsaid: 'its port' }),
  upstreamHost: text({ means: 'Address of the chosen endpoint', unsaid: 'the endpoint' }),
  upstreamLocal: text({ means: 'Own address of the upstream connection' }),
  downstreamLocal: text({ means: 'Address that the caller connected to' }),
  downstreamRemote: text({ means: 'Address of the caller', unsaid: 'the caller' }),
  caller: oneOf(['inside', 'outside'], { means: 'Whether the caller’s address is a private one', weight: 1 }),
  listenerPort: number({ means: 'Port that the caller connected to', weight: 1 }),
  routeName: text({ means: 'Route that matched', weight: 1, unsaid: 'no route' }),
  otherPort: oneOf(['yes', 'no'], {
    means: 'Whether the endpoint listens on another port than the service: a targetPort that differs',
    weight: 1,
  }),
  carriedReply: oneOf(
    ['connection failure', 'connection termination', 'no endpoint', 'overflow', 'protocol', 'timeout'],
    {
      means:
        'The reply of the upstream is exactly as long as this reply that Envoy makes itself: another proxy made it',
      weight: 3,
    },
  ),
  ownReply: oneOf(
    [
      'empty',
      'foreign',
      'jwks fetch',
      'jwt audience',
      'jwt issuer',
      'jwt key',
      'jwt verification',
      'local rate limit',
      'too large',
    ],
    { means: 'The reply that the proxy made without asking anybody is exactly as long as this one', weight: 3 },
  ),
  routed: oneOf(['yes', 'no'], { means: 'Whether an upstream host was chosen', weight: 1 }),
  listens: text({ means: 'Address on which a process of the pod listens; `mesh:` for the proxy’s own', weight: 3 }),
  endpoints: oneOf(['none', 'not ready', 'ready'], {
    means: 'Whether the service has an endpoint, as its endpoints or slices were printed',
    weight: 3,
  }),
  upstreamConnection: text({ means: 'Connection to the endpoint: its own address and the endpoint’s' }),
  connection: text({ means: 'Connection: its four addresses, or Envoy’s number for it' }),
  proxy: text({ means: 'Pod whose proxy wrote it', unsaid: 'the pod' }),
  container: text({ means: 'Container that wrote it' }),
  object: text({ means: 'Kubernetes object: kind namespace/name', unsaid: 'the object' }),
  webhook: text({ means: 'Webhook of the API server, by name', unsaid: 'the webhook' }),
  policy: text({ means: 'Policy that decided', weight: 2, unsaid: 'the policy' }),
  policyNamespace: text({ means: 'Namespace of that policy', unsaid: 'its namespace' }),
  principal: text({ means: 'Identity of the caller: SPIFFE name', weight: 2, unsaid: 'no identity' }),
  secret: text({ means: 'Secret or certificate by name', weight: 1, unsaid: 'the secret' }),
  host: text({ means: 'Host that a neighbour names', unsaid: 'the host' }),
  address: text({ means: 'Address that a neighbour names', unsaid: 'the address' }),
  hop: text({ means: 'At which hop it broke, as the line of this proxy tells', unsaid: 'somewhere on the way' }),
  level: text({ means: 'Log level' }),
  component: text({ means: 'Envoy’s component or the log’s scope' }),
  program: text({ means: 'Who says the sentence', weight: 0 }),
  meshText: oneOf(['yes'], { means: 'The text around is a mesh’s' }),
  healthy: oneOf(['yes'], { means: 'A record that tells of no failure' }),
} satisfies Record<string, FactKind<unknown>>;

export type FactName = keyof typeof facts;
export type FactValue<Name extends FactName> = ReturnType<(typeof facts)[Name]['read']>[number];

/** Facts by which records belong together; always derived, spelt once. */
export const KEYS = ['service', 'connection', 'upstreamConnection', 'requestId', 'proxy', 'object'] as const;
export type Key = (typeof KEYS)[number];
