import { podAddress } from '../../addresses.ts';
import { clientSidecar, clusterOf, defineScenario, get, peer } from '../../scenario.ts';

const to = 'legacy-erp.corp.example:8090';
const dnsAt = { address: podAddress('coredns.kube-system'), port: 5353 };

export default defineScenario({
  area: 'connection',
  shows: 'The proxy resolves the host of the ServiceEntry itself and DNS answers NXDOMAIN: no endpoints, UH.',
  cause: 'cluster-dns-failure',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () => {
    const mesh = clientSidecar({
      of: 'sync.erp',
      to,
      endpoints: [],
      cluster: {
        type: 'STRICT_DNS',
        load_assignment: {
          cluster_name: clusterOf(to),
          endpoints: [
            {
              lb_endpoints: [
                { endpoint: { address: { socket_address: { address: 'legacy-erp.corp.example', port_value: 8090 } } } },
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
          },
        },
      },
    });
    return { ...mesh, peers: [...mesh.peers, { peer: peer('dns-nxdomain'), at: dnsAt }] };
  },
  request: get('/odata/orders', { agent: 'SAP-CPI/6.51' }),
});
