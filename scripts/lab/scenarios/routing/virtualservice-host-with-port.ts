import { clusterOf, defineScenario, gateway, get, peer } from '../../scenario.ts';

const to = 'cms.press:8615';

export default defineScenario({
  area: 'routing',
  shows: 'The route knows the host without a port and the client sends one that is not stripped: 404 NR.',
  cause: 'virtualservice-host-with-port',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'press.example.com',
      to,
      endpoints: [peer('answers')],
      virtualHosts: [
        {
          name: 'press.example.com:8080',
          domains: ['press.example.com'],
          routes: [{ match: { prefix: '/' }, route: { cluster: clusterOf(to), timeout: '0s' } }],
        },
      ],
    }),
  request: get('/releases', { agent: 'Mozilla/5.0 (X11; FreeBSD amd64; rv:125.0)', host: 'press.example.com:8080' }),
});
