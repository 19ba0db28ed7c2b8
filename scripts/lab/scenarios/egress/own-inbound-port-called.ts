import { tcpProxy } from '../../build/http.ts';
import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'A scanner calls port 15006 of a pod: the inbound listener sends such calls to BlackHoleCluster, so that none loops.',
  cause: 'port-not-declared-in-service',
  tells: [],
  setUp: () => {
    const mesh = serverSidecar({
      of: 'wiki.office:15006',
      app: peer('answers'),
      from: 'scanner.security',
      protocol: 'tcp',
      cluster: { name: 'BlackHoleCluster', load_assignment: { cluster_name: 'BlackHoleCluster', endpoints: [] } },
    });
    return {
      ...mesh,
      proxies: mesh.proxies.map((proxy) => ({
        ...proxy,
        listeners: proxy.listeners.map((one) => ({
          ...one,
          filter_chains: [{ name: 'virtualInbound-blackhole', filters: [tcpProxy('BlackHoleCluster')] }],
        })),
      })),
    };
  },
  request: raw(['hello\r\n']),
});
