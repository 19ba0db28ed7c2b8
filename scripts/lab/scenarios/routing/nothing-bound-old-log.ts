import { defineScenario, gateway, get } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows:
    'Nothing is bound to the port of a gateway: 404 by direct response, as istiod configured it before 1.8, in the log of that time.',
  cause: 'no-virtualservice-bound-to-gateway',
  tells: [],
  keeps: ['access-istio-1.8.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'shop.example.com',
      to: 'site.cobbler:8919',
      endpoints: [],
      virtualHosts: [
        {
          name: 'blackhole:80',
          domains: ['*'],
          routes: [{ match: { prefix: '/' }, direct_response: { status: 404 } }],
        },
      ],
    }),
  request: get('/', { agent: 'curl/8.9.1' }),
});
