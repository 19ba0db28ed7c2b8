import { impatientKernel } from '../../build/kernel.ts';
import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'An outside host drops packets, and the kernel gives up before PassthroughCluster’s connect timeout: the reason stands there.',
  cause: 'passthrough-connect-timeout',
  tells: [],
  setUp: () => {
    const mesh = clientSidecar({
      of: 'sync.crm',
      to: 'legacy.partner.example:8443',
      protocol: 'tcp',
      endpoints: [peer('swallow-syn')],
      unknown: true,
    });
    return {
      ...mesh,
      proxies: mesh.proxies.map((proxy) => ({
        ...proxy,
        clusters: proxy.clusters.map((one) => ({
          ...one,
          upstream_bind_config: {
            source_address: { address: mesh.door.from, port_value: 0 },
            ...impatientKernel.upstream_bind_config,
          },
        })),
      })),
    };
  },
  request: raw([Buffer.from('160301', 'hex')], { patience: 4500 }),
});
