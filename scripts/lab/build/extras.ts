/** What all kinds of proxy have in common: what they may be told, their names, routes and helpers. */
import { partsOf, podAddress, type Service } from '../addresses.ts';
import { type JsonObject, merged } from '../json.ts';
import type { Peer } from '../peers/behaviours.ts';
import { cluster } from './http.ts';
import type { PlacedPeer } from './set-up.ts';

/** What every kind of proxy may be told beyond its own words; all of it is merged into Envoy's own configuration. */
export interface Extras {
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

/** The name of a cluster as Istio writes it. */
export const clusterOf = (service: Service, subset = '') => {
  const { fqdn, port } = partsOf(service);
  return `outbound|${port}|${subset}|${fqdn}`;
};

/** The names under which Kubernetes knows a Service. */
export const domainsOf = (service: Service) => {
  const { fqdn, port, workload, name } = partsOf(service);
  return [fqdn, workload, name]
    .flatMap((host) => [host, `${host}:${port}`])
    .filter((d, i, all) => all.indexOf(d) === i);
};

export const defaultRoutes = (
  clusterName: string,
  extras: Extras,
  retries: JsonObject | undefined,
): readonly JsonObject[] =>
  extras.routes ?? [
    {
      name: 'default',
      match: { prefix: '/' },
      route: merged(
        { cluster: clusterName, timeout: '0s', max_grpc_timeout: '0s', retry_policy: retries },
        extras.route,
      ),
    },
  ];

/** Istio's virtual hosts for what it does not know. */
export const catchAll = {
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

export const helperPlaces = (helper: Helper): readonly PlacedPeer[] => {
  const { workload, port } = partsOf(helper.service);
  return helper.peers.map((peer, i) => ({ peer, at: { address: podAddress(workload, i), port } }));
};

export const helperClusters = (from: string, helpers: readonly Helper[] = []) =>
  helpers.map((helper) =>
    cluster({
      name: clusterOf(helper.service),
      endpoints: helperPlaces(helper).map(({ at }) => at),
      from,
      http2: helper.http2,
      over: helper.cluster,
    }),
  );

export const adminOf = (extras: Extras, pod: string) => (extras.admin ? { address: pod, port: 15000 } : undefined);
