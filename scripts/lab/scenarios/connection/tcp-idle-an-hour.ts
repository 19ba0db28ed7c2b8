import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A pooled database connection lies idle for an hour, the default of Envoy’s TCP proxy, which then closes it.',
  cause: 'tcp-idle-timeout',
  tells: ['access-istio.txt'],
  versions: ['1.40.0'],
  lasts: 3600,
  setUp: () =>
    clientSidecar({
      of: 'nightly.bi',
      to: 'postgres.bi:5432',
      protocol: 'tcp',
      endpoints: [peer('tcp-echo')],
    }),
  request: raw(['hello'], { patience: 3_605_000 }),
});
