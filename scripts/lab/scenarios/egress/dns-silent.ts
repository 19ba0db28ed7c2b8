import { podAddress } from '../../addresses.ts';
import { clientSidecar, clusterOf, defineScenario, get, pause, peer } from '../../scenario.ts';

const to = 'crm.vendor.example:8710';
const dnsAt = { address: podAddress('node-local-dns.kube-system'), port: 5355 };

export default defineScenario({
  area: 'egress',
  shows: 'The DNS server does not answer the proxy at all: the cluster has no host, UH.',
  cause: 'cluster-dns-failure',
  tells: ['access-istio.txt'],
  setUp: () => {
    const mesh = clientSidecar({
      of: 'leads.sales',
      to,
      endpoints: [],
      cluster: {
        type: 'LOGICAL_DNS',
        wait_for_warm_on_init: false,
        load_assignment: {
          cluster_name: clusterOf(to),
          endpoints: [
            {
              lb_endpoints: [
                { endpoint: { address: { socket_address: { address: 'crm.vendor.example', port_value: 8710 } } } },
              ],
            },
          ],
        },
        typed_dns_resolver_config: {
          name: 'envoy.network.dns_resolver.cares',
          typed_config: {
            '@type': 'type.googleapis.com/envoy.extensions.network.dns_resolver.cares.v3.CaresDnsResolverConfig',
            resolvers: [{ socket_address: { address: dnsAt.address, port_value: dnsAt.port, protocol: 'UDP' } }],
            use_resolvers_as_fallback: false,
            query_timeout_seconds: 1,
            query_tries: 1,
          },
        },
      },
    });
    return { ...mesh, peers: [...mesh.peers, { peer: peer('dns-silent'), at: dnsAt }] };
  },
  request: [pause(100), get('/leads', { agent: 'SalesforceMobileSDK/11' })],
});
