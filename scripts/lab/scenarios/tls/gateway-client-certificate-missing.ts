import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A MUTUAL gateway and a client without a certificate: no access log line.',
  cause: 'client-certificate-required',
  tells: ['envoy.log', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'b2b.example.com',
      to: 'edi.b2b:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['b2b.example.com'] }, trusts: 'company', asks: true },
    }),
  request: get('/orders.xml', { agent: 'BizTalk/2020', tls: {} }),
  until: { 'reply.txt': /alert/ },
});
