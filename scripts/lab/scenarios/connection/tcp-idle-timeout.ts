import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The TCP proxy closes a connection on which nothing moved for the idle timeout.',
  cause: 'tcp-idle-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'reporting.bi',
      to: 'clickhouse.bi:9000',
      protocol: 'tcp',
      endpoints: [peer('tcp-echo')],
      tcp: { idle_timeout: '1s' },
    }),
  request: raw(['hello'], { patience: 2500 }),
});
