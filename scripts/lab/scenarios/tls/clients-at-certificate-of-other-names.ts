import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Clients of four kinds at a gateway whose certificate is for other names.',
  cause: 'tls-hostname-mismatch',
  tells: ['client-go-https.txt', 'client-java-https.txt', 'client-node-https.txt'],
  keeps: ['client-go-https.txt', 'client-java-https.txt', 'client-node-https.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'zoo.example.com',
      to: 'animals.zoo:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['www.example.org'] } },
    }),
  request: [
    program('go-https', ['https://{host}:{port}/', '{root}'], 9000, { trusts: 'public' }),
    program('java-https', ['https://{host}:{port}/', '{root}'], 15_000, { trusts: 'public' }),
    program('node-https', ['https://{host}:{port}/', '{root}'], 9000, { trusts: 'public' }),
  ],
});
