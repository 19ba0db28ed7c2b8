import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A MUTUAL gateway and a client certificate of another authority.',
  cause: 'client-certificate-rejected',
  tells: ['envoy.log', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'suppliers.example.com',
      to: 'asn.suppliers:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['suppliers.example.com'] }, trusts: 'company', asks: true },
    }),
  request: get('/asn/1', {
    agent: 'SAP NetWeaver/7.5',
    tls: { shows: { hosts: ['acme.example'], signedBy: 'public', usage: 'client' } },
  }),
  until: { 'reply.txt': /alert/ },
});
