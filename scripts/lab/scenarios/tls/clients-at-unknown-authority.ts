import { FOUR_OVER_TLS } from '../../clients/over-tls.ts';
import { defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Clients of four kinds at a gateway whose certificate is of an authority that they do not know.',
  cause: 'unknown-ca',
  tells: [],
  keeps: ['client-go-https.txt', 'client-java-https.txt', 'client-node-https.txt', 'client-openssl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'staff.example.com',
      to: 'desk.staff:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['staff.example.com'], signedBy: 'company' } },
    }),
  request: FOUR_OVER_TLS,
});
