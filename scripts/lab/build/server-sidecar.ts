/** The sidecar of a server. */
import { applicationAddress, partsOf, podAddress, type Service, type Workload } from '../addresses.ts';
import { merged } from '../json.ts';
import type { Peer } from '../peers/behaviours.ts';
import { adminOf, defaultRoutes, type Extras, helperClusters, helperPlaces, type Protocol } from './extras.ts';
import { cluster, httpManager, listener, tcpProxy } from './http.ts';
import type { SetUp } from './set-up.ts';
import { identityOf, type Terminates, terminates } from './tls.ts';

export interface ServerSidecar extends Extras {
  readonly of: Service;
  readonly app: Peer;
  readonly protocol?: Protocol;
  /** The mode of the PeerAuthentication; without one there is no TLS at all. */
  readonly mode?: 'strict' | 'permissive';
  /** Its only filter chain is for these server names, and ends TLS for them, as a gateway's. */
  readonly names?: readonly string[];
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
            { name: `inbound|http|${port}`, domains: ['*'], routes: defaultRoutes(name, options, undefined) },
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
  const encrypted = {
    filter_chain_match: { transport_protocol: 'tls' },
    filters,
    transport_socket: mutual,
    name: `0.0.0.0_${port}`,
  };
  const plain = { filter_chain_match: { transport_protocol: 'raw_buffer' }, filters, name: `0.0.0.0_${port}` };
  const { names } = options;
  const chains = { strict: [encrypted], permissive: [encrypted, { ...plain, name: `${plain.name}_plain` }] };
  const only =
    names === undefined
      ? { filters }
      : {
          filters,
          filter_chain_match: { server_names: [...names] },
          transport_socket: terminates({ shows: { hosts: names } }),
        };
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
            chains: mode === undefined ? [{ ...only, name: `0.0.0.0_${port}` }] : chains[mode],
            inspects: mode !== undefined ? ['tls', 'http'] : names !== undefined ? ['tls'] : [],
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
