import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'An escaped slash in the path where pathNormalization rejects it.',
  cause: 'path-normalization',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'git.example.com',
      to: 'gitea.dev:3001',
      endpoints: [peer('answers')],
      manager: { path_with_escaped_slashes_action: 'REJECT_REQUEST' },
    }),
  request: get('/api/v1/repos/a%2Fb', { agent: 'git/2.44.0' }),
});
