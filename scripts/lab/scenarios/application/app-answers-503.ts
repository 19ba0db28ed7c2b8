import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application itself answers 503 while its database is away; the mesh only carries it.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'search-ui.search',
      to: 'search-api.search:9200',
      endpoints: [
        peer('answers', {
          status: 503,
          body: '{"error":"database connection pool exhausted"}\n',
          headers: { server: 'Jetty(11.0.20)' },
        }),
      ],
    }),
  request: get('/search?q=boots', { agent: 'okhttp/5.0.0-alpha.14' }),
});
