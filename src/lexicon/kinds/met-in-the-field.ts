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
  readonly shell?: true;
  readonly source: string;
}

/** `… 2 rejected`: any number but none. */
const REFUSED = ['cds', 'lds'].flatMap((kind) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => `${kind} updates: ⟨number:number⟩ successful, ${count} rejected`),
);

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
    wordings: ['iptables: Chain already exists', 'Iptables: Chain already exists', 'ip6tables: Chain already exists'],
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
    id: 'probe-of-proxy',
    mesh: true,
    wordings: [':15021/healthz/ready', ':15020/healthz/ready'],
    means: 'The sidecar’s or gateway’s own readiness: port 15021, before Istio 1.7 port 15020',
    saidBy: 'kubelet',
    side: 'the pod’s start',
    source: 'istio.io docs, ports used by Istio',
  },
  {
    id: 'validation-port',
    mesh: true,
    wordings: ['Error connecting to 127.0.0.6:15002', '->127.0.0.6:15002'],
    means: 'istio-validation tries whether the pod’s connections are led to the proxy, and was not led there',
    saidBy: 'istio-validation',
    side: 'the pod’s start',
    failure: 'not-ready',
    source: 'istio/istio@1.29.0 tools/istio-iptables/pkg/validation',
  },
  {
    id: 'xds-no-new-stream',
    mesh: true,
    wordings: ['Unable to establish new stream'],
    means: 'Envoy could not open the stream on which it gets its configuration',
    saidBy: 'Envoy',
    side: 'sidecar or gateway',
    failure: 'upstream-error',
    source: 'envoyproxy/envoy@v1.11.0 source/common/config/grpc_stream.h',
  },
  {
    id: 'agent-updates-none',
    mesh: true,
    wordings: [
      'Envoy proxy is NOT ready: cds updates: ⟨number:number⟩ successful, 0 rejected; lds updates: ⟨count:number⟩ successful, 0 rejected',
    ],
    means: 'The agent of Istio 1.1 counts the configurations that came; the proxy waits for more',
    saidBy: 'pilot-agent',
    side: 'sidecar or gateway',
    failure: 'not-ready',
    source: 'istio/istio@1.1.0 pilot/cmd/pilot-agent/status/ready/probe.go',
  },
  {
    id: 'agent-certificate-old',
    mesh: true,
    wordings: [
      'Failed to create certificate: ⟨reason:read⟩',
      'CSR hit non-retryable error ⟨reason:read⟩',
      'CSR failed with error: ⟨reason:read⟩',
    ],
    means: 'The agent asked for a certificate and was refused or not answered; the reason follows',
    saidBy: 'pilot-agent before Istio 1.10',
    side: 'sidecar or gateway',
    failure: 'upstream-error',
    shell: true,
    source:
      'istio/istio@1.6 security/pkg/nodeagent/caclient/providers/citadel/client.go, security/pkg/nodeagent/cache/secretcache.go',
  },
  {
    id: 'xds-updates-rejected',
    mesh: true,
    wordings: REFUSED,
    means: 'The agent counts configurations that the proxy refused',
    saidBy: 'pilot-agent',
    side: 'sidecar or gateway',
    source: 'istio/istio@1.29.0 pilot/cmd/pilot-agent/status/ready/probe.go',
  },
  {
    id: 'k8s-webhook-failed-admission',
    wordings: ['failed calling admission webhook "⟨webhook:word⟩": ⟨reason:read⟩'],
    means: 'The API server could not call that webhook; the end tells why',
    saidBy: 'kube-apiserver before 1.14',
    side: 'the API server or its client',
    failure: 'config',
    shell: true,
    source: 'kubernetes/kubernetes@v1.13.0 staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors',
  },
  {
    id: 'nginx-duplicate-transfer-encoding',
    wordings: ['upstream sent duplicate header line: "Transfer-Encoding: ⟨value⟩'],
    means: 'The upstream sent Transfer-Encoding twice; nginx answers 502',
    saidBy: 'nginx',
    side: 'a proxy in front of the mesh',
    failure: 'protocol',
    source: 'nginx/nginx@1.24 src/http/ngx_http_upstream.c',
  },
  {
    id: 'no-healthy-host-for-pool',
    mesh: true,
    wordings: [
      'no healthy host for TCP connection pool',
      'no healthy host for HTTP connection pool',
      'no healthy host for connection pool',
    ],
    means: 'The cluster has no host to which a connection could be opened',
    saidBy: 'Envoy, at level debug',
    side: 'the proxy that connects',
    failure: 'no-endpoint',
    source: 'envoyproxy/envoy@v1.25.0 source/common/upstream/cluster_manager_impl.cc',
  },
  {
    id: 'gateway-listener-refused',
    mesh: true,
    wordings: ['gateway listener ⟨listener:word⟩ validation failed: ⟨reason:read⟩'],
    means: 'Pilot made a listener for a gateway that is not valid and left it out',
    saidBy: 'Pilot before Istio 1.5',
    side: 'control plane',
    failure: 'config',
    source: 'istio/istio@1.3.0 pilot/pkg/networking/core/v1alpha3/gateway.go',
  },
  {
    id: 'redis-no-master',
    wordings: ['Unable to connect to MASTER: ⟨reason:read⟩'],
    means: 'A replica could not begin a connection to its master; Invalid argument is a name that was not resolved',
    saidBy: 'Redis',
    side: 'client',
    failure: 'upstream-error',
    source: 'redis/redis@6.2 src/replication.c',
  },
  {
    id: 'webhook-service-not-found',
    wordings: [': service "⟨serviceName:word⟩" not found'],
    means: 'The Service that a webhook names does not exist',
    saidBy: 'kube-apiserver',
    side: 'the API server or its client',
    failure: 'not-found',
    source: 'kubernetes/kubernetes@v1.30.0 staging/src/k8s.io/apiserver/pkg/util/webhook',
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
