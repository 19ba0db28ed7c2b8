import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A rewrite leaves two slashes at the start of the path, and the application does not mind.',
  cause: null,
  tells: [],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'web.docs',
      to: 'www.docs:8916',
      endpoints: [peer('answers')],
      route: { prefix_rewrite: '//' },
    }),
  request: get('/static/app.js', { agent: 'curl/8.9.1' }),
});
