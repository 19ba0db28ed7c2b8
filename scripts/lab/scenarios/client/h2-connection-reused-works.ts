import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A browser reuses its connection for another host, and the filter chain has a route for it: all is well.',
  cause: null,
  tells: [],
  setUp: () =>
    gateway({
      host: 'img.example.com',
      to: 'img.web:8447',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['*.example.com'] }, protocols: ['h2', 'http/1.1'] },
      virtualHosts: [
        {
          name: '*.example.com:443',
          domains: ['*.example.com', '*.example.com:*'],
          routes: [
            {
              name: 'default',
              match: { prefix: '/' },
              route: { cluster: 'outbound|8447||img.web.svc.cluster.local', timeout: '0s' },
            },
          ],
        },
      ],
    }),
  request: get('/logo.png', {
    agent: 'Mozilla/5.0',
    http2: true,
    host: 'css.example.com',
    tls: { sni: 'img.example.com' },
  }),
});
