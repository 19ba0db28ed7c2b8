/** An ingress or egress gateway. */
import { browserAddress, partsOf, podAddress, type Service, type Workload } from '../addresses.ts';
import { type Json, type JsonObject, merged } from '../json.ts';
import type { Peer } from '../peers/behaviours.ts';
import {
  adminOf,
  clusterOf,
  defaultRoutes,
  type Extras,
  helperClusters,
  helperPlaces,
  type Protocol,
} from './extras.ts';
import { cluster, defaultRetries, httpManager, listener, tcpProxy } from './http.ts';
import type { SetUp } from './set-up.ts';
import { identityOf, type Originates, originates, type Terminates, terminates } from './tls.ts';

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
  /** TLS that goes on to the server as it came; the chain is chosen by the host as SNI. */
  readonly passthrough?: boolean;
  /** Hosts of the filter chain, if not the host. */
  readonly serverNames?: readonly string[];
  /** Merged into the filter chain. */
  readonly chain?: JsonObject;
  readonly towards?: Originates | 'mutual';
  readonly browser?: string;
  /** A workload of the cluster that calls, in place of the world. */
  readonly from?: Workload;
  readonly virtualHosts?: readonly JsonObject[];
}

/** An ingress gateway: the world calls it under a host of its own. */
export function gateway(options: Gateway): SetUp {
  const { host, to, tls, of = 'istio-ingressgateway.istio-system', from } = options;
  const protocol = options.protocol ?? (options.passthrough ? 'tcp' : 'http');
  const byName = tls !== undefined || options.passthrough === true;
  const port = options.port ?? (byName ? 8443 : 8080);
  const pod = podAddress(of);
  const name = clusterOf(to);
  const service = partsOf(to);
  const peers = options.endpoints.map((peer, i) => ({
    peer,
    at: { address: podAddress(service.workload, i), port: service.port },
  }));
  const virtualHosts = options.virtualHosts ?? [
    { name: `${host}:${port}`, domains: [host, `${host}:*`], routes: defaultRoutes(name, options, defaultRetries) },
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
  const filters = [...(options.networkFilters ?? []), protocol === 'tcp' ? tcpProxy(name, options.tcp) : manager];
  const match: Json | undefined = byName ? { server_names: [...(options.serverNames ?? [host])] } : undefined;
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
            chains: [
              merged({ filters, filter_chain_match: match, transport_socket: tls && terminates(tls) }, options.chain),
            ],
            inspects: byName ? ['tls'] : [],
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
    door: { address: pod, port, host, from: from ? podAddress(from) : browserAddress(options.browser ?? host) },
  };
}
