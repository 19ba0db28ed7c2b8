import { type Entry, entry } from '../entry.ts';

const messages = [
  {
    id: 'ext-authz-rejected-log',
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
    id: 'ext-authz-error-log',
    wordings: [
      'ext_authz filter rejected the request with an error. Response status code: ⟨status:number⟩',
      'ext_authz filter rejected the request with an error',
    ],
    means: 'The question to the external authorizer failed, and such requests are refused',
    saidBy: 'Envoy: ext_authz filter, at level trace',
    side: 'the proxy that asks the authorizer',
    failure: 'unavailable',
    source: 'envoyproxy/envoy@v1.30.0 source/extensions/filters/http/ext_authz/ext_authz.cc',
  },
  {
    id: 'no-healthy-host-for-pool',
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
    id: 'cares-without-records',
    wordings: [
      'dns resolution without records for ⟨host:word⟩ c-ares status ⟨code:word⟩: "⟨reason⟩"',
      'dns resolution without records for ⟨host:word⟩',
      'dns resolution for ⟨host:word⟩ failed with c-ares status ⟨code:word⟩',
    ],
    means: 'The proxy asked DNS for a host of a cluster and got no address',
    saidBy: 'Envoy: c-ares resolver, at level debug',
    side: 'the proxy that resolves',
    failure: 'dns',
    source: 'envoyproxy/envoy@v1.37.0 source/extensions/network/dns_resolver/cares/dns_impl.cc',
  },
  {
    id: 'xds-no-new-stream',
    wordings: ['Unable to establish new stream'],
    means: 'Envoy could not open the stream on which it gets its configuration',
    saidBy: 'Envoy',
    side: 'sidecar or gateway',
    failure: 'upstream-error',
    source: 'envoyproxy/envoy@v1.11.0 source/common/config/grpc_stream.h',
  },
  {
    id: 'certificate-file-missing',
    wordings: [
      'Invalid path: /etc/istio/ingressgateway-certs/⟨file:word⟩',
      'Invalid path: /etc/istio/ingressgateway-ca-certs/⟨file:word⟩',
      'Failed to load incomplete private key from path: /etc/istio/ingressgateway-certs/⟨file:word⟩',
    ],
    means: 'The gateway’s listener names a certificate file that is not mounted',
    saidBy: 'Envoy, from its configuration',
    side: 'the gateway',
    failure: 'config',
    source: 'envoyproxy/envoy@v1.14.0 source/common/filesystem/posix/filesystem_impl.cc',
  },
  {
    id: 'tls-inspector-server-name',
    wordings: ['tls:onServerName(), requestedServerName: ⟨sni:word⟩'],
    means: 'The name that a TLS client asked for in its hello',
    saidBy: 'Envoy: TLS inspector, at level debug',
    side: 'the proxy that is called',
    source: 'envoyproxy/envoy@v1.37.0 source/extensions/filters/listener/tls_inspector/tls_inspector.cc',
  },
  {
    id: 'mysql-proxy-decoding-error',
    wordings: ['mysql_proxy: decoding error: ⟨reason⟩', 'mysql_proxy: decoding error'],
    means: 'Envoy’s MySQL filter could not read what goes over this port',
    saidBy: 'Envoy: mysql_proxy filter',
    side: 'the proxy with the filter',
    failure: 'protocol',
    source: 'envoyproxy/envoy@v1.30.0 source/extensions/filters/network/mysql_proxy/mysql_filter.cc',
  },
  {
    id: 'connection-limit-of-filter',
    wordings: ['connections exceed max allowed: ⟨number:number⟩'],
    means: 'This Envoy takes no more connections than a limit that was set for it',
    saidBy: 'Envoy in VMware ESXi and vCenter',
    side: 'the proxy before the service',
    failure: 'too-many',
    source: 'Broadcom knowledge base, article 383231',
  },
  {
    id: 'header-x-envoy-ratelimited',
    wordings: ['x-envoy-ratelimited: true', 'x-envoy-ratelimited'],
    means: 'A proxy’s rate limit answered, not the application: the header says so',
    saidBy: 'Envoy',
    side: 'the proxy that limits',
    failure: 'too-many',
    source: 'Envoy docs 1.37: router, x-envoy-ratelimited',
  },
];

/** What Envoy says, mostly at level debug, of a request or a connection that it did not bring through. */
export default (): readonly Entry[] => messages.map((item) => entry('log-message', item));
