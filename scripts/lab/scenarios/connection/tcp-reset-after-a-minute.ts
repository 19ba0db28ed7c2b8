import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A message broker is restarted and resets a connection that has stood for more than a minute: UR.',
  cause: 'long-lived-connection-cut-by-drain',
  tells: [],
  versions: ['1.40.0'],
  lasts: 61,
  setUp: () =>
    clientSidecar({
      of: 'worker.queue',
      to: 'rabbitmq.queue:5672',
      protocol: 'tcp',
      endpoints: [peer('tcp-resets-after-data', { after: 61_000 })],
    }),
  request: raw(['AMQP\u0000\u0000\u0009\u0001'], { patience: 70_000, shows: 'nothing' }),
});
