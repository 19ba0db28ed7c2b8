import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'REGISTRY_ONLY and a name of two labels in the company’s own network, on port 80: block_all for wiki.lan.',
  cause: 'registry-only-egress-blocked',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'intranet-bot.office',
      to: 'internal-api.office:8727',
      endpoints: [peer('answers')],
      otherwise: 'block_all',
    }),
  request: get('/', { agent: 'curl/8.5.0', headers: { host: 'wiki.lan' } }),
});
