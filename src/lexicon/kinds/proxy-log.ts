import { type Entry, entry } from '../entry.ts';

interface Message {
  readonly id: string;
  readonly wordings: readonly string[];
  readonly title?: string;
  readonly means: string;
  readonly failure?: string;
  readonly generic?: 'mesh';
  readonly source: string;
}

const ENVOY = 'envoyproxy/envoy v1.37.0 ';
const ISTIO = 'istio/istio release-1.27 ';

/** What Envoy and its agent note while they work; most of it at level debug, and none of it a failure by itself. */
const messages: readonly Message[] = [
  {
    id: 'performing-retry',
    wordings: ['performing retry'],
    means: 'The router tries the request again',
    generic: 'mesh',
    source: `${ENVOY}source/common/router/router.cc`,
  },
  {
    id: 'envoy-json-unreadable',
    wordings: ['Unable to parse JSON as proto ('],
    means: 'Envoy was given a configuration that is no valid JSON, or has what its API does not know',
    failure: 'config',
    source: `${ENVOY}source/common/protobuf/utility.cc`,
  },
  {
    id: 'stackdriver-refused',
    wordings: ['Stackdriver logging api call error: ⟨number:number⟩'],
    means: 'Cloud Logging did not take what Istio’s Stackdriver extension wanted to write; requests are not concerned',
    source: 'istio/proxy 1.6.0, 1.9.0 extensions/stackdriver/log/exporter.cc',
  },
  {
    id: 'log-upstream-headers-complete',
    wordings: ['upstream headers complete: end_stream='],
    means: 'The headers of an answer came from the upstream',
    generic: 'mesh',
    source: `${ENVOY}source/common/router/router.cc`,
  },
  {
    id: 'log-no-healthy-host',
    wordings: ['no healthy host'],
    means: 'The cluster has no host to send to',
    failure: 'no-endpoint',
    generic: 'mesh',
    source: `${ENVOY}source/common/upstream/cluster_manager_impl.cc`,
  },
  {
    id: 'pool-connect-timeout',
    wordings: ['] connect timeout'],
    title: 'connect timeout',
    means: 'The connect to the upstream was not answered in time',
    failure: 'connect-timeout',
    generic: 'mesh',
    source: `${ENVOY}source/common/conn_pool/conn_pool_base.cc, source/common/tcp_proxy/tcp_proxy.cc`,
  },
  {
    id: 'outlier-ejected',
    wordings: [
      'host ⟨upstreamHost:word⟩ in cluster ⟨cluster:word⟩ was ejected by the outlier detector',
      'was ejected by the outlier detector',
    ],
    means: 'Outlier detection took this host out of the load balancing',
    source: `${ENVOY}source/common/upstream/cluster_manager_impl.cc`,
  },
  {
    id: 'host-failed-outlier-check',
    wordings: ['health_flags::/failed_outlier_check', 'failed_outlier_check'],
    means: 'Outlier detection has taken this host out',
    source: `${ENVOY}source/common/upstream/host_utility.cc`,
  },
  {
    id: 'host-failed-active-check',
    wordings: ['health_flags::/failed_active_hc', 'failed_active_hc'],
    means: 'This host fails the active health check of the proxy',
    source: `${ENVOY}source/common/upstream/host_utility.cc`,
  },
  {
    id: 'http-idle-timeout',
    wordings: ['] idle timeout', '] connection idle timeout'],
    title: 'connection idle timeout',
    means: 'A client connection without a request was closed after the idle timeout',
    generic: 'mesh',
    source: `${ENVOY}source/common/http/conn_manager_impl.cc`,
  },
  {
    id: 'max-connection-duration-log',
    wordings: ['max connection duration reached'],
    means: 'A connection lived for as long as it may and is drained or closed',
    generic: 'mesh',
    source: `${ENVOY}source/common/http/conn_manager_impl.cc, source/common/tcp_proxy/tcp_proxy.cc`,
  },
  {
    id: 'tcp-session-timed-out',
    wordings: ['Session timed out'],
    means: 'The TCP proxy closed a connection on which nothing moved for its idle timeout',
    generic: 'mesh',
    source: `${ENVOY}source/common/tcp_proxy/tcp_proxy.cc`,
  },
  {
    // Debug lines of Envoy up to 1.15 say it of each late write, also after an answer: no failure by itself.
    id: 'socket-error-code',
    wordings: ['Unknown error code 32 details Broken pipe'],
    means: 'A write to a connection that was closed before',
    generic: 'mesh',
    source: 'envoyproxy/envoy@v1.15.0 source/common/network/io_socket_error_impl.cc',
  },
  {
    id: 'remote-goaway',
    wordings: ['remote goaway'],
    means: 'The HTTP/2 upstream said GOAWAY: it takes no more streams on this connection',
    generic: 'mesh',
    source: `${ENVOY}source/common/conn_pool/conn_pool_base.cc`,
  },
  {
    id: 'max-pending-overflow',
    wordings: ['max pending streams overflow', 'max pending requests overflow'],
    means: 'A circuit breaker: no more requests may wait for a connection',
    failure: 'too-many',
    source: `${ENVOY}source/common/conn_pool/conn_pool_base.cc`,
  },
  {
    id: 'proxy-protocol-unreadable',
    wordings: ['failed to read proxy protocol', 'unknown proxy protocol version', 'Failed to parse PROXY protocol'],
    means: 'The listener expects a PROXY protocol header, and the connection began with something else',
    failure: 'protocol',
    source: `${ENVOY}source/extensions/filters/listener/proxy_protocol/proxy_protocol.cc`,
  },
  {
    id: 'k8s-backoff-restart-of-proxy',
    wordings: [
      'Back-off restarting failed container istio-proxy in pod ⟨podName:word⟩',
      'CrashLoopBackOff: back-off ⟨wait:word⟩ restarting failed container=istio-proxy pod=⟨podName:word⟩',
      'restarting failed container=istio-proxy',
    ],
    means: 'kubelet holds the next start of a container of the mesh back, because the last ones failed',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes v1.33.0 pkg/kubelet/kuberuntime/kuberuntime_manager.go',
  },
  {
    id: 'log-decompression-failed',
    wordings: [
      'gzip: invalid header',
      'Not in GZIP format',
      'incorrect header check',
      'ERR_CONTENT_DECODING_FAILED',
      'Error while processing content unencoding',
      'but failed to decode it',
    ],
    means: 'The body of a reply could not be decompressed',
    failure: 'protocol',
    source: 'Go compress/gzip, java.util.zip, zlib, Chromium, curl, urllib3',
  },
  {
    id: 'agent-draining',
    wordings: ['Agent draining Proxy', 'handling /drain, starting drain'],
    means: 'The pod is being stopped: the agent lets the proxy finish its connections',
    source: `${ISTIO}pkg/envoy/agent.go`,
  },
  {
    id: 'agent-terminating-proxies',
    wordings: [
      'Graceful termination period complete, terminating remaining proxies',
      'There are no more active connections. terminating proxy',
    ],
    means: 'The time to drain is over: the agent stops the proxy now',
    source: `${ISTIO}pkg/envoy/agent.go`,
  },
];

export default (): readonly Entry[] =>
  messages.map((item) =>
    entry('log-message', {
      ...item,
      saidBy: item.source.startsWith(ISTIO)
        ? 'pilot-agent'
        : item.source.startsWith(ENVOY)
          ? 'Envoy'
          : item.id.startsWith('k8s-')
            ? 'kubelet'
            : 'a client',
      side: 'the proxy that wrote the line',
    }),
  );
