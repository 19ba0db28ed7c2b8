import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'Plain HTTP to an outside host that drops packets: PassthroughCluster runs into its connect timeout of ten seconds.',
  cause: 'passthrough-connect-timeout',
  tells: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'importer.feeds',
      to: 'feeds.partner.example:8712',
      endpoints: [peer('swallow-syn')],
      otherwise: 'allow_any',
      domains: ['only-this.internal'],
    }),
  request: get('/feed', { agent: 'Java/17.0.9' }),
});
