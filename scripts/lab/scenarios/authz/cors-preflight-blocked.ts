import { requestAuthentication } from '../../build/filters.ts';
import { curl, defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A preflight carries no token, and a token is demanded: the browser reports a CORS error for a 401.',
  cause: 'cors-preflight-blocked-by-authz',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'graph.example.app',
      to: 'graphql.app:4000',
      endpoints: [peer('answers')],
      filters: [requestAuthentication({}, true)],
    }),
  request: curl('OPTIONS', '/graphql', {
    agent: 'Mozilla/5.0 Firefox/127.0',
    headers: {
      origin: 'https://spa.example.app',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  }),
});
