import { httpFilter } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const agent = 'Mozilla/5.0 (compatible; Bingbot/2.0)';

export default defineScenario({
  area: 'routing',
  shows: 'The second reply comes from the cache filter: RFCF, which is no fault.',
  cause: 'benign-cache-hit',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'crawler.seo',
      to: 'pages.seo:8609',
      endpoints: [
        peer('answers', {
          body: '<p>cached</p>\n',
          // The cache asks for a date of its own day.
          headers: {
            'content-type': 'text/html',
            'cache-control': 'public, max-age=3600',
            date: new Date().toUTCString(),
          },
        }),
      ],
      filters: [
        httpFilter('cache', 'cache.v3.CacheConfig', {
          typed_config: {
            '@type': 'type.googleapis.com/envoy.extensions.http.cache.simple_http_cache.v3.SimpleHttpCacheConfig',
          },
        }),
      ],
    }),
  request: [get('/about', { agent }), get('/about', { agent })],
});
