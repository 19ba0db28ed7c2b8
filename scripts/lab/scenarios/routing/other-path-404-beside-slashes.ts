import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A 404 of the application for a path without two slashes.',
  cause: 'app-404-not-mesh',
  tells: [],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'web.maps',
      to: 'www.maps:8917',
      endpoints: [peer('answers', { status: 404, body: '404 page not found\n' })],
    }),
  request: get('/static/app.js', { agent: 'curl/8.9.1' }),
});
