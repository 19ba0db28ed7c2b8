/** Whole proxies: a client's sidecar, a server's sidecar, both, or a gateway. Each gives a `SetUp`. */
import {
  type Address,
  applicationAddress,
  browserAddress,
  outsideAddress,
  partsOf,
  podAddress,
  type Service,
  serviceAddress,
  type Workload,
} from '../addresses.ts';
import { type Json, type JsonObject, merged } from '../json.ts';
import type { Peer } from '../peers/behaviours.ts';
import {
  cluster,
  defaultRetries,
  httpManager,
  listener,
  originalDestination,
  passthroughCluster,
  tcpProxy,
} from './http.ts';
import { identityOf, type Originates, originates, type Terminates, terminates } from './tls.ts';

export interface Proxy {
  readonly role: 'client' | 'server' | 'gateway';
  readonly name: string;
  readonly listeners: readonly JsonObject[];
  readonly clusters: readonly JsonObject[];
  /** Merged into the bootstrap: runtime, overload manager. */
  readonly bootstrap?: JsonObject | undefined;
  /** Where its admin interface answers, if a step needs it. */
  readonly admin?: Address | undefined;
}

export interface PlacedPeer {
  readonly peer: Peer;
  readonly at: Address;
}

/** Where requests enter, and who sends them. */
export interface Door extends Address {
  readonly host: string;
  readonly from: string;
}

export interface SetUp {
  readonly proxies: readonly Proxy[];
  readonly peers: readonly PlacedPeer[];
  readonly door: Door;
  /** Files that the proxies read, by name; a `put` step replaces them. */
  readonly files?: Readonly<Record<string, string>>;
  /** The configuration is one that Envoy refuses: the log of its start is what there is to see. */
  readonly refused?: boolean;
}

/** What every kind of proxy may be told beyond its own words; all of it is merged into Envoy's own configuration. */
interface Extras {
  readonly filters?: readonly JsonObject[];
  /** Network filters before the connection manager or the TCP proxy. */
  readonly networkFilters?: readonly JsonObject[];
  readonly manager?: JsonObject;
  /** Merged into the route's action. */
  readonly route?: JsonObject;
  /** In place of the one default route. */
  readonly routes?: readonly JsonObject[];
  readonly cluster?: JsonObject;
  readonly listener?: JsonObject;
  readonly tcp?: JsonObject;
  readonly bootstrap?: JsonObject;
  /** Clusters beside the service's own, with the peers that they need. */
  readonly also?: readonly Helper[];
  readonly admin?: boolean;
}

/** A service that a filter needs: an authorizer, a rate limiter, a processor. */
export interface Helper {
  readonly service: Service;
  readonly peers: readonly Peer[];
  readonly http2?: boolean;
  readonly cluster?: JsonObject;
}

export type Protocol = 'http' | 'http2' | 'grpc' | 'tcp';

export interface ClientSidecar extends Extras {
  readonly of: Workload;
  readonly to: Service;
  readonly endpoints: readonly Peer[] | 'sidecar';
  readonly targetPort?: number;
  readonly protocol?: Protocol;
  readonly subset?: string;
  /** TLS towards the endpoints: mutual as between sidecars, none, or as a DestinationRule says. */
  readonly tls?: 'mutual' | 'disable' | Originates;
  /** Overrides of mutual TLS. */
  readonly mutual?: Originates;
  /** What happens to hosts that the sidecar does not know. */
  readonly otherwise?: 'allow_any' | 'block_all';
  /** Names under which the service is known; by default those of Kubernetes. */
  readonly domains?: readonly string[];
  readonly virtualHosts?: readonly JsonObject[];
  /** Without a listener for this service: all goes through `virtualOutbound`. */
  readonly unknown?: boolean;
}

const clusterNameOf = (service: Service, subset = '') => {
  const { fqdn, port } = partsOf(service);
  return `outbound|${port}|${subset}|${fqdn}`;
};

const domainsOf = (service: Service) => {
  const { fqdn, port, workload, name } = partsOf(service);
  return [fqdn, workload, name].flatMap((host) => [host, `${host}:${port}`]).filter((d, i, all) => all.indexOf(d) === i);
};

const defaultRoute = (clusterName: string, extras: Extras, retries: JsonObject | undefined): readonly JsonObject[] =>
  extras.routes ?? [
    {
      name: 'default',
      match: { prefix: '/' },
      route: merged({ cluster: clusterName, timeout: '0s', max_grpc_timeout: '0s', retry_policy: retries }, extras.route),
    },
  ];

const catchAll = {
  allow_any: {
    name: 'allow_any',
    domains: ['*'],
    routes: [{ name: 'allow_any', match: { prefix: '/' }, route: { cluster: 'PassthroughCluster', timeout: '0s' } }],
  },
  block_all: {
    name: 'block_all',
    domains: ['*'],
    routes: [{ name: 'block_all', match: { prefix: '/' }, direct_response: { status: 502 } }],
  },
} satisfies Record<string, JsonObject>;

const helperPlaces = (helper: Helper): readonly PlacedPeer[] => {
  const { workload, port } = partsOf(helper.service);
  return helper.peers.map((peer, i) => ({ peer, at: { address: podAddress(workload, i), port } }));
};

const helperClusters = (from: string, helpers: readonly Helper[] = []) =>
  helpers.map((helper) =>
    cluster({
      name: clusterNameOf(helper.service),
      endpoints: helperPlaces(helper).map(({ at }) => at),
      from,
      http2: helper.http2,
      over: helper.cluster,
    }),
  );

const adminOf = (extras: Extras, pod: string) => (extras.admin ? { address: pod, port: 15000 } : undefined);

/** The name of a cluster as Istio writes it, for routes and filters. */
export const clusterOf = clusterNameOf;

/** The sidecar of a caller: requests leave by the listener of the Service that they are meant for. */
export function clientSidecar(options: ClientSidecar): SetUp {
  const { of, to, protocol = 'http', tls } = options;
  const { workload, fqdn, port, outside, name: host, namespace } = partsOf(to);
  const pod = podAddress(of);
  const name = clusterNameOf(to, options.subset);
  const at = { address: outside ? outsideAddress(fqdn) : serviceAddress(workload), port };
  const targetPort = options.targetPort ?? port;
  const endpointAddress = (i: number) => (outside ? outsideAddress(fqdn, i + 1) : podAddress(workload, i));
  const peers =
    options.endpoints === 'sidecar'
      ? []
      : options.endpoints.map((peer, i) => ({ peer, at: { address: endpointAddress(i), port: targetPort } }));
  const endpoints =
    options.endpoints === 'sidecar' ? [{ address: podAddress(workload), port: targetPort }] : peers.map((p) => p.at);
  const mutual: Originates = {
    sni: `outbound_.${port}_.${options.subset ?? '_'}_.${fqdn}`.replace('_.__.', '_._.'),
    shows: { identity: identityOf(of) },
    trusts: 'mesh',
    expects: [`spiffe://${identityOf(`${host}.${namespace}`)}`],
    protocols: protocol === 'tcp' ? ['istio-peer-exchange', 'istio'] : ['istio'],
    ...options.mutual,
  };
  const socket = tls === undefined || tls === 'disable' ? undefined : originates(tls === 'mutual' ? mutual : tls);
  const unknownCluster = options.otherwise === 'block_all' ? 'BlackHoleCluster' : 'PassthroughCluster';
  const virtualHosts = options.virtualHosts ?? [
    {
      name: `${fqdn}:${port}`,
      domains: options.domains ?? domainsOf(to),
      routes: defaultRoute(name, options, defaultRetries),
    },
    ...(options.otherwise === undefined ? [] : [catchAll[options.otherwise]]),
  ];
  const last =
    protocol === 'tcp'
      ? tcpProxy(options.unknown ? unknownCluster : name, options.tcp)
      : httpManager({
          statPrefix: `outbound_0.0.0.0_${port};`,
          routeConfig: `${port}`,
          virtualHosts,
          filters: options.filters,
          manager: options.manager,
        });
  const passes = options.otherwise === 'allow_any' || (options.unknown === true && options.otherwise === undefined);
  const destination = endpoints[0] ?? at;
  const filters = [...(passes ? [originalDestination(destination)] : []), ...(options.networkFilters ?? []), last];
  const listenerName = protocol === 'tcp' ? `${at.address}_${port}` : `0.0.0.0_${port}`;
  return {
    proxies: [
      {
        role: 'client',
        name: of,
        listeners: [
          listener({
            name: options.unknown ? 'virtualOutbound' : listenerName,
            at,
            direction: 'OUTBOUND',
            chains: [{ filters }],
            over: options.listener,
          }),
        ],
        clusters: [
          cluster({
            name,
            endpoints,
            from: pod,
            http2: protocol === 'http2' || protocol === 'grpc',
            socket,
            over: options.cluster,
          }),
          ...(passes ? [passthroughCluster(pod)] : []),
          ...(options.otherwise === 'block_all' ? [cluster({ name: 'BlackHoleCluster', endpoints: [], from: pod })] : []),
          ...helperClusters(pod, options.also),
        ],
        bootstrap: options.bootstrap,
        admin: adminOf(options, pod),
      },
    ],
    peers: [...peers, ...(options.also ?? []).flatMap(helperPlaces)],
    door: { ...at, host: `${outside ? fqdn : workload}:${port}`, from: pod },
  };
}

export interface ServerSidecar extends Extras {
  readonly of: Service;
  readonly app: Peer;
  readonly protocol?: Protocol;
  /** The mode of the PeerAuthentication; without one there is no TLS at all. */
  readonly mode?: 'strict' | 'permissive';
  /** Overrides of the server's end of mutual TLS. */
  readonly mutual?: Terminates;
  /** Who calls when no client sidecar does. */
  readonly from?: Workload;
}

/** The sidecar of a server: requests arrive at `virtualInbound` and go on to the application in the same pod. */
export function serverSidecar(options: ServerSidecar): SetUp {
  const { of, app, protocol = 'http', mode, from = 'sleep.default' } = options;
  const { workload, port } = partsOf(of);
  const at = { address: podAddress(workload), port };
  const appAt = { address: applicationAddress(workload), port };
  const name = `inbound|${port}||`;
  const last =
    protocol === 'tcp'
      ? tcpProxy(name, options.tcp)
      : httpManager({
          statPrefix: `inbound_0.0.0.0_${port};`,
          routeConfig: name,
          virtualHosts: [
            { name: `inbound|http|${port}`, domains: ['*'], routes: defaultRoute(name, options, undefined) },
          ],
          filters: options.filters,
          manager: merged(
            {
              server_header_transformation: 'PASS_THROUGH',
              forward_client_cert_details: 'APPEND_FORWARD',
              set_current_client_cert_details: { subject: true, dns: true, uri: true },
            },
            options.manager,
          ),
        });
  const filters = [...(options.networkFilters ?? []), last];
  const mutual = terminates({
    shows: { identity: identityOf(workload) },
    trusts: 'mesh',
    asks: true,
    protocols: ['istio-peer-exchange', 'h2', 'http/1.1'],
    ...options.mutual,
  });
  const encrypted = { filter_chain_match: { transport_protocol: 'tls' }, filters, transport_socket: mutual, name: `0.0.0.0_${port}` };
  const plain = { filter_chain_match: { transport_protocol: 'raw_buffer' }, filters, name: `0.0.0.0_${port}` };
  const chains = { strict: [encrypted], permissive: [encrypted, { ...plain, name: `${plain.name}_plain` }] };
  return {
    proxies: [
      {
        role: 'server',
        name: workload,
        listeners: [
          listener({
            name: 'virtualInbound',
            at,
            direction: 'INBOUND',
            chains: mode === undefined ? [{ filters, name: `0.0.0.0_${port}` }] : chains[mode],
            inspects: mode === undefined ? [] : ['tls', 'http'],
            over: options.listener,
          }),
        ],
        clusters: [
          cluster({
            name,
            endpoints: [appAt],
            from: '127.0.0.6',
            http2: protocol === 'http2' || protocol === 'grpc',
            over: options.cluster,
          }),
          ...helperClusters(at.address, options.also),
        ],
        bootstrap: options.bootstrap,
        admin: adminOf(options, at.address),
      },
    ],
    peers: [{ peer: app, at: appAt }, ...(options.also ?? []).flatMap(helperPlaces)],
    door: { ...at, host: `${workload}:${port}`, from: podAddress(from) },
  };
}

/** Two sidecars, as in the mesh: the client's calls the server's. */
export function twoSidecars(both: {
  readonly client: Omit<ClientSidecar, 'to' | 'endpoints'>;
  readonly server: ServerSidecar;
}): SetUp {
  const { server, client } = both;
  const mutual = server.mode === undefined || client.tls !== undefined ? {} : { tls: 'mutual' as const };
  const near = clientSidecar({ protocol: server.protocol ?? 'http', ...mutual, ...client, to: server.of, endpoints: 'sidecar' });
  const far = serverSidecar(server);
  return { proxies: [...near.proxies, ...far.proxies], peers: [...near.peers, ...far.peers], door: near.door };
}

export interface Gateway extends Extras {
  /** The host that the Gateway and its VirtualService name. */
  readonly host: string;
  readonly to: Service;
  readonly endpoints: readonly Peer[];
  readonly port?: number;
  readonly of?: Workload;
  readonly protocol?: Protocol;
  /** TLS at the door; the chain is chosen by the host as SNI. */
  readonly tls?: Terminates;
  /** Hosts of the filter chain, if not the host. */
  readonly serverNames?: readonly string[];
  readonly towards?: Originates | 'mutual';
  readonly browser?: string;
  readonly virtualHosts?: readonly JsonObject[];
}

/** An ingress gateway: the world calls it under a host of its own. */
export function gateway(options: Gateway): SetUp {
  const { host, to, tls, of = 'istio-ingressgateway.istio-system', protocol = 'http' } = options;
  const port = options.port ?? (tls === undefined ? 8080 : 8443);
  const pod = podAddress(of);
  const name = clusterNameOf(to);
  const service = partsOf(to);
  const peers = options.endpoints.map((peer, i) => ({
    peer,
    at: { address: podAddress(service.workload, i), port: service.port },
  }));
  const virtualHosts = options.virtualHosts ?? [
    { name: `${host}:${port}`, domains: [host, `${host}:*`], routes: defaultRoute(name, options, defaultRetries) },
  ];
  const manager = httpManager({
    statPrefix: `outbound_0.0.0.0_${port};`,
    routeConfig: tls === undefined ? `http.${port}` : `https.443.https.${service.name}-gateway.${service.namespace}`,
    virtualHosts,
    filters: options.filters,
    manager: merged(
      { use_remote_address: true, server_name: 'istio-envoy', forward_client_cert_details: 'SANITIZE_SET' },
      options.manager,
    ),
  });
  const filters = [
    ...(options.networkFilters ?? []),
    protocol === 'tcp' ? tcpProxy(name, options.tcp) : manager,
  ];
  const match: Json | undefined = tls && { server_names: [...(options.serverNames ?? [host])] };
  const towards =
    options.towards === 'mutual'
      ? {
          sni: `outbound_.${service.port}_._.${service.fqdn}`,
          shows: { identity: identityOf(of) },
          trusts: 'mesh' as const,
          expects: [`spiffe://${identityOf(service.workload)}`],
          protocols: ['istio'],
        }
      : options.towards;
  return {
    proxies: [
      {
        role: 'gateway',
        name: of,
        listeners: [
          listener({
            name: `0.0.0.0_${port}`,
            at: { address: pod, port },
            direction: 'OUTBOUND',
            chains: [{ filters, filter_chain_match: match, transport_socket: tls && terminates(tls) }],
            inspects: tls === undefined ? [] : ['tls'],
            over: options.listener,
          }),
        ],
        clusters: [
          cluster({
            name,
            endpoints: peers.map((p) => p.at),
            from: pod,
            http2: protocol === 'http2' || protocol === 'grpc',
            socket: towards && originates(towards),
            over: options.cluster,
          }),
          ...helperClusters(pod, options.also),
        ],
        bootstrap: options.bootstrap,
        admin: adminOf(options, pod),
      },
    ],
    peers: [...peers, ...(options.also ?? []).flatMap(helperPlaces)],
    door: { address: pod, port, host, from: browserAddress(options.browser ?? host) },
  };
}
