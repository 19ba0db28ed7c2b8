import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A route answers 502 itself, under a name of its own.',
  cause: 'direct-response-configured',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'www.example.com',
      to: 'site.florist:8908',
      endpoints: [peer('answers')],
      routes: [
        {
          name: 'moved-away',
          match: { prefix: '/' },
          direct_response: { status: 502, body: { inline_string: 'This shop has moved.' } },
        },
      ],
    }),
  request: get('/', { agent: 'Mozilla/5.0' }),
});
