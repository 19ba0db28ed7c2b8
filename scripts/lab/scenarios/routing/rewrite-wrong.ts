import { clientSidecar, clusterOf, defineScenario, get, peer } from '../../scenario.ts';

const to = 'docs-api.docs:8613';

export default defineScenario({
  area: 'routing',
  shows: 'A rewrite leaves two slashes, and the application answers 404; the log shows the path before the rewrite.',
  cause: 'rewrite-wrong',
  tells: ['envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'docs-ui.docs',
      to,
      endpoints: [
        peer('answers', {
          status: 404,
          body: 'Cannot GET //pages/1\n',
          headers: { 'content-type': 'text/plain', 'x-powered-by': 'Express' },
        }),
      ],
      routes: [
        {
          name: 'api',
          match: { prefix: '/api' },
          route: { cluster: clusterOf(to), timeout: '0s', prefix_rewrite: '/' },
        },
      ],
    }),
  request: get('/api/pages/1', { agent: 'ky/1.2.3' }),
});
