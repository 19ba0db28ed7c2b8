import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The browser reuses a connection made for one host for another with the same certificate: 404 NR.',
  cause: 'h2-connection-reuse-shared-cert',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'mail.example.org',
      to: 'webmail.groupware:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['mail.example.org', 'calendar.example.org'] }, protocols: ['h2', 'http/1.1'] },
    }),
  request: get('/month', {
    agent: 'Mozilla/5.0 Safari/605.1.15',
    host: 'calendar.example.org',
    http2: true,
    tls: { sni: 'mail.example.org' },
  }),
});
