import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'TLS is originated without SNI, and the server shows the certificate of its default host.',
  cause: 'sni-missing',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'news.aggregator',
      to: 'rss.paper.example:8463',
      endpoints: [peer('tls-answers', { shows: { hosts: ['default.hosting.example'] } })],
      tls: { trusts: 'public', expects: ['rss.paper.example'] },
    }),
  request: get('/feed.xml', { agent: 'FreshRSS/1.24' }),
});
