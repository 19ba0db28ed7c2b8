import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A client that checks the certificate of the gateway does not know its authority, and says so (TLS 1.2).',
  cause: 'unknown-ca',
  tells: [],
  setUp: () =>
    gateway({
      host: 'hr.example.com',
      to: 'portal.hr:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['hr.example.com'], signedBy: 'company' }, upTo: 'TLSv1_2' },
    }),
  request: get('/me', { agent: 'curl/8.5.0', tls: { trusts: 'public' } }),
});
