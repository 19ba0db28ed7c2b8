/** Two proxies of a call that are not both sidecars: an ingress gateway before a sidecar, a sidecar before an egress gateway. */
import { type ClientSidecar, clientSidecar } from './client-sidecar.ts';
import { type Gateway, gateway } from './gateway.ts';
import { type ServerSidecar, serverSidecar } from './server-sidecar.ts';
import type { SetUp } from './set-up.ts';

/** An ingress gateway and the sidecar of the service that it leads to, in plain text. */
export function behindGateway(both: {
  readonly gateway: Omit<Gateway, 'endpoints'>;
  readonly server: Omit<ServerSidecar, 'of'>;
}): SetUp {
  const far = serverSidecar({ of: both.gateway.to, ...both.server });
  // The gateway's endpoint is where the sidecar listens.
  const near = gateway({ ...both.gateway, endpoints: [{ behaviour: 'closed-port', start: async () => () => {} }] });
  return { proxies: [...near.proxies, ...far.proxies], peers: far.peers, door: near.door };
}

/** A caller's sidecar and the egress gateway through which it leaves; the gateway's files are named as a server's. */
export function throughEgressGateway(both: {
  readonly client: Omit<ClientSidecar, 'to' | 'endpoints'>;
  readonly gateway: Omit<Gateway, 'of' | 'port'>;
}): SetUp {
  const near = clientSidecar({
    domains: ['*'],
    ...both.client,
    to: 'istio-egressgateway.istio-system:8080',
    endpoints: 'sidecar',
  });
  const far = gateway({ ...both.gateway, of: 'istio-egressgateway.istio-system', port: 8080 });
  const proxies = far.proxies.map((proxy) => ({ ...proxy, role: 'server' as const }));
  return { proxies: [...near.proxies, ...proxies], peers: [...near.peers, ...far.peers], door: near.door };
}
