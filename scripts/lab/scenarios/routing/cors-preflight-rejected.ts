import { httpFilter } from '../../build/filters.ts';
import { curl, defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A preflight of an origin that corsPolicy does not list passes on to the application, which knows no OPTIONS.',
  cause: 'cors-preflight-rejected',
  tells: ['reply.txt'],
  setUp: () =>
    gateway({
      host: 'api.example.app',
      to: 'rest.app:8614',
      endpoints: [peer('answers', { status: 405, body: 'Method Not Allowed\n', headers: { allow: 'GET, POST' } })],
      filters: [httpFilter('cors', 'cors.v3.Cors')],
    }),
  request: curl('OPTIONS', '/rest/users', {
    agent: 'Mozilla/5.0 Chrome/125.0.0.0',
    headers: { origin: 'https://other.example', 'access-control-request-method': 'PUT' },
  }),
});
