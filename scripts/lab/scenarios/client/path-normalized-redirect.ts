import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'An escaped slash is unescaped by a redirect: 307 from the gateway itself.',
  cause: 'path-normalization',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'artifacts.example.com',
      to: 'nexus.dev:8424',
      endpoints: [peer('answers')],
      manager: { path_with_escaped_slashes_action: 'UNESCAPE_AND_REDIRECT' },
    }),
  request: get('/repository/npm/%2e%2e%2Fsecret', { agent: 'npm/10.5.0 node/v20.12.2' }),
});
