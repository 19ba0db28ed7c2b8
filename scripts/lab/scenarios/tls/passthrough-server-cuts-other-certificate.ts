import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows:
    'A server behind a PASSTHROUGH gateway does not accept the client certificate, and cuts the connection without an alert, as Node does.',
  cause: 'client-certificate-rejected',
  tells: [],
  setUp: () =>
    gateway({
      host: 'clearing.example.com',
      to: 'clearing.bank:8443',
      passthrough: true,
      endpoints: [peer('tls-answers', { shows: { hosts: ['clearing.example.com'] }, asks: 'company' })],
    }),
  request: get('/balances', {
    agent: 'curl/8.5.0',
    tls: { shows: { hosts: ['acme.example'], signedBy: 'public', usage: 'client' } },
  }),
});
