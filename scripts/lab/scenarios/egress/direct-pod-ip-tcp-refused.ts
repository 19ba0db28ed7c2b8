import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'A caller keeps the address of a database pod that is gone: PassthroughCluster is refused, on a TCP line.',
  cause: 'direct-pod-ip-passthrough',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'akka.cluster',
      to: 'seed-0.cluster:2552',
      protocol: 'tcp',
      endpoints: [peer('closed-port')],
      unknown: true,
    }),
  request: raw([Buffer.from('00000020', 'hex')]),
});
