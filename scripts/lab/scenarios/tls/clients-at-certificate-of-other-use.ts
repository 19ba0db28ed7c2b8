import { FOUR_OVER_TLS } from '../../clients/over-tls.ts';
import { defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Clients of four kinds at a gateway whose certificate is one for signing code.',
  cause: 'certificate-usage-invalid',
  tells: ['client-go-https.txt', 'client-java-https.txt', 'client-node-https.txt', 'client-openssl.txt'],
  keeps: ['client-go-https.txt', 'client-java-https.txt', 'client-node-https.txt', 'client-openssl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'builds.example.com',
      to: 'artifacts.builds:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['builds.example.com'], usage: 'code-signing' } },
    }),
  request: FOUR_OVER_TLS,
});
