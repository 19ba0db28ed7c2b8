import { defineScenario, gateway, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The gateway redirects, and on the same connection the next request meets a service without endpoints.',
  cause: 'no-endpoints',
  tells: [],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'cart.example.com',
      to: 'cart.kennel:8907',
      endpoints: [],
      routes: [
        { match: { path: '/cart' }, redirect: { path_redirect: '/cart/' } },
        { match: { prefix: '/' }, route: { cluster: 'outbound|8907||cart.kennel.svc.cluster.local' } },
      ],
    }),
  request: raw(
    [
      'GET /cart HTTP/1.1\r\nhost: cart.example.com\r\nuser-agent: curl/8.9.1\r\n\r\n',
      200,
      'GET /cart/ HTTP/1.1\r\nhost: cart.example.com\r\nuser-agent: curl/8.9.1\r\n\r\n',
      200,
    ],
    { leaves: 'closes' },
  ),
});
