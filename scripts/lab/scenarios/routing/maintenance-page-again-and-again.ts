import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A client asks a maintenance page again and again on one connection: no redirects.',
  cause: 'direct-response-configured',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'shop.example.com',
      to: 'site.baker:8910',
      endpoints: [peer('answers')],
      routes: [
        {
          name: 'maintenance',
          match: { prefix: '/' },
          direct_response: { status: 503, body: { inline_string: 'We are back at six.' } },
        },
      ],
    }),
  request: raw(
    Array.from({ length: 4 }, () => [
      'GET /cart HTTP/1.1\r\nhost: shop.example.com\r\nuser-agent: curl/8.9.1\r\n\r\n',
      100,
    ]).flat(),
    { leaves: 'closes' },
  ),
});
