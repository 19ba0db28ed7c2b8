import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The answer came from the proxy’s cache',
  says: 'The proxy answered from its cache; {service} was not asked.',
  kind: 'normal',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { flag: 'RFCF' } },
        because: 'RFCF is no failure: it marks an answer from the cache filter.',
      },
    ],
  },
  asks: {},
  lookalikes: ['app-answered-error-itself'],
  applies: {},
  fixes: [
    {
      do: 'Nothing has to be done. If the answer is too old, look at the Cache-Control header of the application.',
      snippet: 'curl -sI https://<host>/<path> | grep -i -E "cache-control|age"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`age` is below `max-age`.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: cache filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/cache_filter',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
