import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'ALLOW_ANY lets an unknown host through by PassthroughCluster: healthy.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'renovate.ci',
      to: 'registry.pkg.example:8703',
      endpoints: [peer('answers', { body: '{"latest":"4.2.0"}\n' })],
      otherwise: 'allow_any',
      domains: ['only-this.internal'],
    }),
  request: get('/packages/left-pad', { agent: 'RenovateBot/37' }),
});
