import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows:
    'A browser reuses its connection to one host of a shared certificate for another host: the filter chain has no route for it.',
  cause: 'h2-connection-reuse-shared-cert',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'app.example.com',
      to: 'app.web:8446',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['*.example.com'] }, protocols: ['h2', 'http/1.1'] },
    }),
  request: get('/login', {
    agent: 'Mozilla/5.0',
    http2: true,
    host: 'auth.example.com',
    tls: { sni: 'app.example.com' },
  }),
});
