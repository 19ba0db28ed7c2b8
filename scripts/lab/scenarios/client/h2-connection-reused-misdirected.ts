import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A browser reuses its connection for another host, and the server behind the gateway answers 421.',
  cause: 'h2-connection-reuse-shared-cert',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'one.example.com',
      to: 'one.web:8448',
      endpoints: [peer('answers', { status: 421, body: 'Misdirected Request' })],
      tls: { shows: { hosts: ['*.example.com'] }, protocols: ['h2', 'http/1.1'] },
      virtualHosts: [
        {
          name: '*.example.com:443',
          domains: ['*.example.com', '*.example.com:*'],
          routes: [
            {
              name: 'default',
              match: { prefix: '/' },
              route: { cluster: 'outbound|8448||one.web.svc.cluster.local', timeout: '0s' },
            },
          ],
        },
      ],
    }),
  request: get('/two', {
    agent: 'Mozilla/5.0',
    http2: true,
    host: 'two.example.com',
    tls: { sni: 'one.example.com' },
  }),
});
