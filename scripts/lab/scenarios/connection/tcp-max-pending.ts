import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'No pending TCP connection is allowed: each one is turned away with URX alone, without UO.',
  cause: 'circuit-breaker-overflow',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'sensor.plant',
      to: 'mqtt.plant:1883',
      protocol: 'tcp',
      endpoints: [peer('tcp-echo')],
      cluster: { circuit_breakers: { thresholds: [{ max_pending_requests: 0 }] } },
    }),
  request: raw([60, Buffer.from('101000044d5154540402003c000461626364', 'hex')], { patience: 300 }),
});
