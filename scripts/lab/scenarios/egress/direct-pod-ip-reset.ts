import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'A peer of a cluster calls another by its pod’s address, and is reset: UR from Envoy 1.38 on, no flag before.',
  cause: 'direct-pod-ip-passthrough',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'node-1.hazelcast',
      to: 'node-2.hazelcast:5701',
      protocol: 'tcp',
      endpoints: [peer('tcp-resets-after-data')],
      unknown: true,
    }),
  request: raw(['HZC'], { patience: 400 }),
});
