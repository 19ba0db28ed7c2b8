/** HTTP connection managers, TCP proxies, clusters and listeners in the shape that Istio gives them. */
import { accessLogs } from '../access-logs.ts';
import type { Address } from '../addresses.ts';
import { type Json, type JsonObject, merged } from '../json.ts';

/** Replaced by the folder of the run when the configuration is written. */
export const logFolder = '@logs@';
/** The same for the folder of the files that a set-up brings: apart, for each write to a log wakes who watches its folder. */
export const fileFolder = '@files@';

const type = (name: string) => `type.googleapis.com/${name}`;

export const typed = (name: string, message: string, config: JsonObject = {}): JsonObject => ({
  name,
  typed_config: { '@type': type(message), ...config },
});

export const socketAddress = ({ address, port }: Address): JsonObject => ({
  socket_address: { address, port_value: port },
});

export const router = (config: JsonObject = {}) =>
  typed('envoy.filters.http.router', 'envoy.extensions.filters.http.router.v3.Router', config);

/** Istio's default for HTTP routes out of a sidecar or gateway. */
export const defaultRetries: JsonObject = {
  retry_on: 'connect-failure,refused-stream,unavailable,cancelled',
  num_retries: 2,
  retry_host_predicate: [
    typed(
      'envoy.retry_host_predicates.previous_hosts',
      'envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate',
    ),
  ],
  host_selection_retry_max_attempts: '5',
};

export interface HttpManager {
  readonly statPrefix: string;
  readonly routeConfig: string;
  readonly virtualHosts: readonly JsonObject[];
  readonly filters?: readonly JsonObject[] | undefined;
  /** Merged into the connection manager. */
  readonly manager?: JsonObject | undefined;
}

export const httpManager = (of: HttpManager): JsonObject =>
  typed(
    'envoy.filters.network.http_connection_manager',
    'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
    merged(
      {
        stat_prefix: of.statPrefix,
        route_config: { name: of.routeConfig, virtual_hosts: of.virtualHosts, validate_clusters: false },
        http_filters: [...(of.filters ?? []), router()],
        access_log: accessLogs(logFolder),
        upgrade_configs: [{ upgrade_type: 'websocket' }],
        stream_idle_timeout: '0s',
        normalize_path: true,
        merge_slashes: false,
        common_http_protocol_options: { idle_timeout: '3600s' },
      },
      of.manager,
    ),
  );

export const tcpProxy = (cluster: string, config: JsonObject = {}): JsonObject =>
  typed('envoy.filters.network.tcp_proxy', 'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy', {
    stat_prefix: cluster,
    cluster,
    access_log: accessLogs(logFolder),
    ...config,
  });

export interface ListenerParts {
  readonly name: string;
  readonly at: Address;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly chains: readonly JsonObject[];
  readonly inspects?: readonly ('tls' | 'http')[];
  readonly over?: JsonObject | undefined;
}

const inspector = {
  tls: typed('envoy.filters.listener.tls_inspector', 'envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector'),
  http: typed(
    'envoy.filters.listener.http_inspector',
    'envoy.extensions.filters.listener.http_inspector.v3.HttpInspector',
  ),
};

/** As in Istio, what no filter chain takes is logged by the listener itself. */
export const listener = (parts: ListenerParts): JsonObject =>
  merged(
    {
      name: parts.name,
      address: socketAddress(parts.at),
      // Two Envoys on one address would share its connections without a word.
      enable_reuse_port: false,
      traffic_direction: parts.direction,
      listener_filters: (parts.inspects ?? []).map((kind) => inspector[kind]),
      listener_filters_timeout: '0s',
      continue_on_listener_filters_timeout: true,
      filter_chains: parts.chains,
      access_log: accessLogs(logFolder, { response_flag_filter: { flags: ['NR'] } }),
    },
    parts.over,
  );

export interface ClusterParts {
  readonly name: string;
  readonly endpoints: readonly Address[];
  /** The address from which the proxy calls: its pod's, or 127.0.0.6 towards its own application. */
  readonly from: string;
  readonly http2?: boolean | undefined;
  readonly socket?: JsonObject | undefined;
  readonly over?: JsonObject | undefined;
}

export const httpOptions = (options: JsonObject): JsonObject => ({
  'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
    '@type': type('envoy.extensions.upstreams.http.v3.HttpProtocolOptions'),
    ...options,
  },
});

export const cluster = (parts: ClusterParts): JsonObject =>
  merged(
    {
      name: parts.name,
      type: 'STATIC',
      connect_timeout: '10s',
      lb_policy: 'ROUND_ROBIN',
      load_assignment: {
        cluster_name: parts.name,
        endpoints: [{ lb_endpoints: parts.endpoints.map((at) => ({ endpoint: { address: socketAddress(at) } })) }],
      },
      upstream_bind_config: { source_address: { address: parts.from, port_value: 0 } },
      common_lb_config: { healthy_panic_threshold: { value: 0 } },
      transport_socket: parts.socket,
      typed_extension_protocol_options: parts.http2
        ? httpOptions({ explicit_http_config: { http2_protocol_options: {} } })
        : undefined,
    },
    parts.over,
  );

/** Where Istio sends what it knows nothing about (`ALLOW_ANY`); the listener says whereto. */
export const passthroughCluster = (from: string): JsonObject => ({
  name: 'PassthroughCluster',
  type: 'ORIGINAL_DST',
  connect_timeout: '10s',
  lb_policy: 'CLUSTER_PROVIDED',
  upstream_bind_config: { source_address: { address: from, port_value: 0 } },
});

/** Stands in for iptables: tells `PassthroughCluster` whom the caller meant. */
export const originalDestination = ({ address, port }: Address): JsonObject =>
  typed('envoy.filters.network.set_filter_state', 'envoy.extensions.filters.network.set_filter_state.v3.Config', {
    on_new_connection: [
      {
        object_key: 'envoy.network.transport_socket.original_dst_address',
        format_string: { text_format_source: { inline_string: `${address}:${port}` } },
      },
    ] satisfies Json,
  });
