import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application limits its callers itself: 429 without RL.',
  cause: 'app-4xx-not-mesh',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'crawler.data',
      to: 'public-api.data:8087',
      endpoints: [
        peer('answers', {
          status: 429,
          body: '{"message":"API rate limit exceeded"}\n',
          headers: { 'retry-after': '30' },
        }),
      ],
    }),
  request: get('/v3/datasets?page=401', { agent: 'Scrapy/2.11.1 (+https://scrapy.org)' }),
});
