import { defineScenario, gateway, get } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A route of a gateway answers 404 itself.',
  cause: 'direct-response-configured',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'old.example.com',
      to: 'site.glazier:8923',
      endpoints: [],
      routes: [
        {
          name: 'retired',
          match: { prefix: '/' },
          direct_response: { status: 404, body: { inline_string: 'This page has retired.' } },
        },
      ],
    }),
  request: get('/', { agent: 'Mozilla/5.0' }),
});
