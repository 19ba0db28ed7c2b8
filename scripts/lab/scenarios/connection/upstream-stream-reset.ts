import { clientSidecar, defineScenario, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'An HTTP/2 server resets the stream with INTERNAL_ERROR.',
  cause: 'upstream-stream-reset',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'feed.news',
      to: 'ranker.news:8443',
      protocol: 'http2',
      endpoints: [peer('h2-resets', { code: 'internal' })],
    }),
  request: h2('GET', '/rank?topic=sports', { agent: 'Go-http-client/2.0' }),
});
