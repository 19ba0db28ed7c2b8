import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The proxy follows a redirect of the application by itself: one line for each of the two requests.',
  cause: 'benign-internal-redirect',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'loader.assets',
      to: 'bucket.assets:8617',
      endpoints: [
        peer('answers', {
          paths: { '/old.css': { status: 302, headers: { location: 'http://bucket.assets:8617/new.css' } } },
        }),
      ],
      route: { internal_redirect_policy: { max_internal_redirects: 2 } },
    }),
  request: get('/old.css', { agent: 'webpack-dev-server/5' }),
});
