import { type Entry, entry } from '../entry.ts';

interface Message {
  readonly id: string;
  readonly wordings: readonly string[];
  readonly means: string;
  /** Istio's and Envoy's own words prove that the text is a mesh's; a neighbour's do not. */
  readonly mesh?: true;
  readonly saidBy: string;
  readonly side: string;
  readonly failure?: string;
  readonly generic?: 'alone' | 'client' | 'mesh';
  readonly source: string;
}

/** Words that people paste and that no table of a program has: of other versions, drivers and tools around a mesh. */
const messages: readonly Message[] = [
  {
    id: 'mysql-cannot-read-response',
    wordings: [
      'Can not read response from server. Expected to read ⟨number:number⟩ bytes, read ⟨number:number⟩ bytes before connection was unexpectedly lost',
      'Can not read response from server',
    ],
    means: 'The connection to the database ended where the driver waited for its answer',
    saidBy: 'MySQL Connector/J',
    side: 'client',
    failure: 'closed-early',
    source: 'mysql/mysql-connector-j@8.0 LocalizedErrorMessages.properties MysqlIO.EOF',
  },
  {
    id: 'grpc-go-server-preface',
    wordings: [
      'HandleStreams failed to receive the preface from client: ⟨reason:read⟩',
      'http2Server.HandleStreams received bogus greeting from client: ⟨reason⟩',
      'failed to receive the preface from client',
    ],
    means: 'What connected to the gRPC server did not begin as HTTP/2 does: a probe, plain HTTP/1.1 or TLS',
    saidBy: 'gRPC-Go server',
    side: 'server',
    failure: 'protocol',
    source: 'grpc/grpc-go@v1.60.0 internal/transport/http2_server.go',
  },
  {
    id: 'curl-unknown-ssl-protocol',
    wordings: ['Unknown SSL protocol error in connection to ⟨host:word⟩', 'Unknown SSL protocol error'],
    means: 'The peer closed the connection in the middle of the TLS handshake',
    saidBy: 'curl with OpenSSL before 1.1',
    side: 'client',
    failure: 'tls-handshake',
    source: 'curl/curl@7.50 lib/vtls/openssl.c',
  },
  {
    id: 'gorilla-bad-handshake',
    wordings: ['websocket: bad handshake'],
    means: 'The upgrade to WebSocket was answered with something else than 101',
    saidBy: 'gorilla/websocket (Go)',
    side: 'client',
    failure: 'websocket',
    source: 'gorilla/websocket@v1.5.3 client.go ErrBadHandshake',
  },
  {
    id: 'ext-authz-rejected-log',
    mesh: true,
    wordings: [
      "ext_authz filter rejected the request. Response status code: '⟨status:number⟩",
      'ext_authz filter rejected the request',
    ],
    means: 'The external authorizer answered that this request is not allowed',
    saidBy: 'Envoy: ext_authz filter, at level debug',
    side: 'the proxy that asks the authorizer',
    failure: 'denied',
    source: 'envoyproxy/envoy@v1.30.0 source/extensions/filters/http/ext_authz/ext_authz.cc',
  },
  {
    id: 'agent-dns-table-not-loaded',
    mesh: true,
    wordings: ['dns request for host "⟨host⟩" before lookup table is loaded', 'before lookup table is loaded'],
    means: 'The agent’s DNS proxy was asked before istiod sent it the names: the question fails',
    saidBy: 'pilot-agent (DNS proxy)',
    side: 'sidecar',
    failure: 'dns',
    source: 'istio/istio@1.17 pkg/dns/client/dns.go',
  },
  {
    id: 'iptables-chain-exists',
    wordings: ['iptables: Chain already exists', 'ip6tables: Chain already exists'],
    means: 'The rules that lead traffic to the proxy stand already: istio-init ran a second time in this pod',
    saidBy: 'istio-init (iptables)',
    side: 'the pod’s start',
    failure: 'not-ready',
    generic: 'mesh',
    source: 'istio/istio@1.4 tools/packaging/common/istio-iptables.sh; iptables 1.6 libiptc',
  },
  {
    id: 'java-socket-timeout-bare',
    wordings: ['java.net.SocketTimeoutException'],
    means:
      'A socket operation of Java took longer than its timeout: connecting or reading, the message behind says which',
    saidBy: 'Java',
    side: 'client',
    failure: 'timeout',
    source: 'openjdk 25 java.net.SocketTimeoutException',
  },
  {
    id: 'istio-init-rules-named',
    mesh: true,
    wordings: ['iptables -t nat -N ISTIO_⟨chain:word⟩', ':ISTIO_REDIRECT - [', '-N ISTIO_REDIRECT'],
    means: 'Rules of iptables by which istio-init or istio-cni lead traffic to the proxy',
    saidBy: 'istio-init, iptables-save',
    side: 'the pod’s start',
    source: 'istio/istio@1.29.0 tools/istio-iptables/pkg/constants',
  },
];

export default (): readonly Entry[] =>
  messages.map(({ mesh, ...item }) =>
    entry(mesh ? 'log-message' : 'neighbour', { ...item, title: item.wordings.at(-1) as string }),
  );
