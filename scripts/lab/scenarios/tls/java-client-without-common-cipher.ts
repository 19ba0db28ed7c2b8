import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A Java client that has no cipher in common with the gateway.',
  cause: 'no-shared-cipher',
  tells: [],
  keeps: ['client-java-https.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'lottery.example.com',
      to: 'draws.lottery:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['lottery.example.com'] }, upTo: 'TLSv1_2', ciphers: ['ECDHE-ECDSA-AES256-GCM-SHA384'] },
    }),
  request: program(
    'java-https',
    ['https://{host}:{port}/', '{root}', 'TLSv1.2', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'],
    15_000,
    { trusts: 'public' },
  ),
});
