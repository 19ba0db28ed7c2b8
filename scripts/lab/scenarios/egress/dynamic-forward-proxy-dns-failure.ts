import { podAddress } from '../../addresses.ts';
import { httpFilter } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const to = 'wildcard.egress:8707';
const dnsAt = { address: podAddress('coredns.kube-system'), port: 5354 };
const dnsCacheConfig = {
  name: 'dynamic_forward_proxy_cache_config',
  dns_lookup_family: 'V4_ONLY',
  typed_dns_resolver_config: {
    name: 'envoy.network.dns_resolver.cares',
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.network.dns_resolver.cares.v3.CaresDnsResolverConfig',
      resolvers: [{ socket_address: { address: dnsAt.address, port_value: dnsAt.port, protocol: 'UDP' } }],
      use_resolvers_as_fallback: false,
    },
  },
};

export default defineScenario({
  area: 'egress',
  shows: 'A wildcard ServiceEntry with DNS at request time, and a name that does not exist: DF.',
  cause: 'upstream-dns-failure',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => {
    const mesh = clientSidecar({
      of: 'crawler.wild',
      to,
      endpoints: [],
      filters: [
        httpFilter('dynamic_forward_proxy', 'dynamic_forward_proxy.v3.FilterConfig', {
          dns_cache_config: dnsCacheConfig,
        }),
      ],
      route: { retry_policy: undefined },
      domains: ['*'],
      cluster: {
        type: undefined,
        lb_policy: 'CLUSTER_PROVIDED',
        load_assignment: undefined,
        cluster_type: {
          name: 'envoy.clusters.dynamic_forward_proxy',
          typed_config: {
            '@type': 'type.googleapis.com/envoy.extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig',
            dns_cache_config: dnsCacheConfig,
          },
        },
      },
    });
    return { ...mesh, peers: [...mesh.peers, { peer: peer('dns-nxdomain'), at: dnsAt }] };
  },
  request: get('/favicon.ico', { agent: 'Googlebot-Image/1.0', host: 'no-such-tenant.wild.example' }),
});
