import { podAddress } from '../../addresses.ts';
import { httpFilter } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const dnsAt = { address: podAddress('coredns.kube-system'), port: 5355 };

export default defineScenario({
  area: 'connection',
  shows:
    'A wildcard host whose cluster is made on the first call, and DNS does not answer: the cluster is still warming when the wait ends.',
  cause: 'cluster-warming',
  tells: [],
  setUp: () => {
    const mesh = clientSidecar({
      of: 'crawler.wild',
      to: 'tenants.wild:8113',
      endpoints: [],
      domains: ['*'],
      route: { retry_policy: undefined },
      filters: [
        httpFilter('dynamic_forward_proxy', 'dynamic_forward_proxy.v3.FilterConfig', {
          sub_cluster_config: { cluster_init_timeout: '0.5s' },
        }),
      ],
      cluster: {
        type: undefined,
        lb_policy: 'CLUSTER_PROVIDED',
        load_assignment: undefined,
        cluster_type: {
          name: 'envoy.clusters.dynamic_forward_proxy',
          typed_config: {
            '@type': 'type.googleapis.com/envoy.extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig',
            sub_clusters_config: { lb_policy: 'ROUND_ROBIN' },
          },
        },
      },
      bootstrap: {
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
    return { ...mesh, peers: [...mesh.peers, { peer: peer('dns-silent'), at: dnsAt }] };
  },
  request: get('/', { agent: 'Googlebot/2.1', host: 'tenant-7.wild.example' }),
});
