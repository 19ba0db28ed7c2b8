import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'httpsRedirect of the Gateway: 301 by the gateway itself, direct_response.',
  cause: 'redirect-configured',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'intranet.example.com',
      to: 'start.intranet:8080',
      endpoints: [peer('answers')],
      virtualHosts: [
        {
          name: 'intranet.example.com:8080',
          domains: ['*'],
          require_tls: 'ALL',
          routes: [{ match: { prefix: '/' }, route: { cluster: 'outbound|8080||start.intranet.svc.cluster.local' } }],
        },
      ],
    }),
  request: get('/phonebook', { agent: 'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko' }),
});
