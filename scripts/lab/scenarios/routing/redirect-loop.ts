import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'TLS ends at the load balancer and the gateway redirects to HTTPS again and again.',
  cause: 'redirect-loop',
  tells: ['curl-v.txt', 'access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'club.example.com',
      to: 'members.club:8080',
      endpoints: [peer('answers')],
      routes: [
        {
          match: { prefix: '/' },
          redirect: { host_redirect: 'club.example.com', port_redirect: 8080, response_code: 'MOVED_PERMANENTLY' },
        },
      ],
    }),
  request: get('/', { agent: 'curl/8.5.0', more: ['--location', '--max-redirs', '3'] }),
});
