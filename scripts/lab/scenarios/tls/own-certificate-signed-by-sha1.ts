import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A client shows a certificate whose chain is signed by SHA-1, which its own OpenSSL no longer takes.',
  cause: 'certificate-usage-invalid',
  tells: ['curl-v.txt'],
  keeps: ['curl-v.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'customs.example.com',
      to: 'forms.customs:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['customs.example.com'] }, trusts: 'company', asks: true },
    }),
  request: get('/forms', {
    agent: 'curl/8.5.0',
    tls: { shows: { hosts: ['broker.example'], signedBy: 'company', key: 'rsa', digest: 'sha1' } },
  }),
});
