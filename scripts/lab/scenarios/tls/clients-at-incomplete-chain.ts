import { FOUR_OVER_TLS } from '../../clients/over-tls.ts';
import { defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Clients of four kinds at a gateway whose secret lacks the intermediate certificate.',
  cause: 'incomplete-ca-chain',
  tells: [],
  keeps: ['client-go-https.txt', 'client-java-https.txt', 'client-node-https.txt', 'client-openssl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'press.example.com',
      to: 'releases.press:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['press.example.com'], intermediate: 'left-out' } },
    }),
  request: FOUR_OVER_TLS,
});
