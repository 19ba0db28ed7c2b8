import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows:
    'A server behind a PASSTHROUGH gateway asks for a client certificate, gets none, and cuts the connection without an alert.',
  cause: 'client-certificate-required',
  tells: [],
  setUp: () =>
    gateway({
      host: 'ledger.example.com',
      to: 'ledger.bank:8443',
      passthrough: true,
      endpoints: [peer('tls-answers', { shows: { hosts: ['ledger.example.com'] }, asks: 'company', late: true })],
    }),
  request: get('/balances', { agent: 'curl/8.5.0', tls: {} }),
});
