import { clientSidecar, defineScenario, peer, raw, together } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'maxConnections is 1 and a second TCP connection comes: UO.',
  cause: 'circuit-breaker-overflow',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'worker.queue',
      to: 'rabbitmq.queue:5672',
      protocol: 'tcp',
      endpoints: [peer('tcp-echo')],
      cluster: { circuit_breakers: { thresholds: [{ max_connections: 1 }] } },
    }),
  request: together(
    [
      raw(['AMQP\0\0\t\x01'], { patience: 500, shows: 'hexadecimal' }),
      raw([60, 'AMQP\0\0\t\x01'], { patience: 200, shows: 'hexadecimal' }),
    ],
    120,
  ),
});
