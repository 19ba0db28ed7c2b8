import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const agent = 'curl/8.5.0';

export default defineScenario({
  area: 'egress',
  shows: 'REGISTRY_ONLY and names of the company’s own network, without a ServiceEntry: block_all.',
  cause: 'registry-only-egress-blocked',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'intranet-bot.office',
      to: 'internal-api.office:8713',
      endpoints: [peer('answers')],
      otherwise: 'block_all',
    }),
  request: [get('/', { agent, host: 'wiki.office.lan:8090' }), get('/', { agent, host: 'example.com:8443' })],
});
