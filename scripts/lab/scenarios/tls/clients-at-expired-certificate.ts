import { FOUR_OVER_TLS } from '../../clients/over-tls.ts';
import { defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Clients of four kinds at a gateway whose certificate has expired.',
  cause: 'tls-certificate-expired',
  tells: ['client-go-https.txt', 'client-java-https.txt', 'client-node-https.txt', 'client-openssl.txt'],
  keeps: ['client-go-https.txt', 'client-java-https.txt', 'client-node-https.txt', 'client-openssl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'museum.example.com',
      to: 'tickets.museum:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['museum.example.com'], dates: 'expired' } },
    }),
  request: FOUR_OVER_TLS,
});
