import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A Java client that is told to speak only TLS 1.1, which its runtime has switched off.',
  cause: 'tls-version-mismatch',
  tells: [],
  keeps: ['client-java-https.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'archive.example.com',
      to: 'films.archive:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['archive.example.com'] } },
    }),
  request: program('java-https', ['https://{host}:{port}/', '{root}', 'TLSv1.1'], 15_000, { trusts: 'public' }),
});
