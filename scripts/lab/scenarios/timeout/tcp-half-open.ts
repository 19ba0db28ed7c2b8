import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'A firewall has forgotten the connection: nobody answers, until the idle timeout of the proxy ends it. No flag.',
  cause: 'tcp-half-open',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'orders.mainframe',
      to: 'db2.mainframe:25010',
      protocol: 'tcp',
      endpoints: [peer('tcp-silent')],
      tcp: { idle_timeout: '1.5s' },
    }),
  request: raw([Buffer.from('0029d041000100231041', 'hex')], { patience: 3000 }),
});
