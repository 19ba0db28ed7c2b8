import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'An outside host refuses: UF with PassthroughCluster, no retry.',
  cause: 'app-not-listening',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'hooks.bots',
      to: 'chat.partner.example:8704',
      endpoints: [peer('closed-port')],
      otherwise: 'allow_any',
      domains: ['only-this.internal'],
    }),
  request: get('/hooks/abc', { agent: 'Slackbot-Sim/1' }),
});
