import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A database restarts after an hour and resets its connections: as long as the idle timeout, but with a flag.',
  cause: 'upstream-stream-reset',
  tells: ['access-istio.txt'],
  versions: ['1.40.0'],
  lasts: 3600,
  setUp: () =>
    clientSidecar({
      of: 'ledger.bi',
      to: 'postgres-2.bi:5432',
      protocol: 'tcp',
      endpoints: [peer('tcp-resets-after-data', { after: 3_600_000 })],
      tcp: { idle_timeout: '7200s' },
    }),
  request: raw(['hello'], { patience: 3_605_000 }),
});
