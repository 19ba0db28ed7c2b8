import { applicationAddress } from '../../addresses.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

const agent = 'Prometheus/2.53.0';
// Stands in for iptables: tells `InboundPassthroughCluster` which port the caller meant.
const meant = (port: number) => ({ 'x-envoy-original-dst-host': `${applicationAddress('metrics.plant')}:${port}` });

export default defineScenario({
  area: 'connection',
  shows:
    'Ports that no Service declares: InboundPassthroughCluster reaches the application on one, and is refused on another.',
  cause: 'app-not-listening',
  tells: [],
  setUp: () =>
    serverSidecar({
      of: 'metrics.plant:9113',
      app: peer('answers'),
      from: 'prometheus.monitoring',
      routes: [
        { name: 'default', match: { prefix: '/' }, route: { cluster: 'InboundPassthroughCluster', timeout: '0s' } },
      ],
      cluster: {
        name: 'InboundPassthroughCluster',
        type: 'ORIGINAL_DST',
        lb_policy: 'CLUSTER_PROVIDED',
        load_assignment: undefined,
        original_dst_lb_config: { use_http_header: true },
      },
    }),
  request: [get('/metrics', { agent, headers: meant(9113) }), get('/federate', { agent, headers: meant(9114) })],
});
