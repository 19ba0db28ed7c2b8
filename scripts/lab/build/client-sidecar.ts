/** The sidecar of a caller. */
import { outsideAddress, partsOf, podAddress, type Service, serviceAddress, type Workload } from '../addresses.ts';
import type { JsonObject } from '../json.ts';
import type { Peer } from '../peers/behaviours.ts';
import {
  adminOf,
  catchAll,
  clusterOf,
  defaultRoutes,
  domainsOf,
  type Extras,
  helperClusters,
  helperPlaces,
  type Protocol,
} from './extras.ts';
import {
  cluster,
  defaultRetries,
  httpManager,
  listener,
  originalDestination,
  passthroughCluster,
  tcpProxy,
} from './http.ts';
import type { SetUp } from './set-up.ts';
import { identityOf, type Originates, originates } from './tls.ts';

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

/** The sidecar of a caller: requests leave by the listener of the Service that they are meant for. */
export function clientSidecar(options: ClientSidecar): SetUp {
  const { of, to, protocol = 'http', tls } = options;
  const { workload, fqdn, port, outside, name: host, namespace } = partsOf(to);
  const pod = podAddress(of);
  const name = clusterOf(to, options.subset);
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
      routes: defaultRoutes(name, options, defaultRetries),
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
          ...(options.otherwise === 'block_all'
            ? [cluster({ name: 'BlackHoleCluster', endpoints: [], from: pod })]
            : []),
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
