import { defineScenario, gateway, peer, program } from '../../scenario.ts';

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
  request: [
    program('go-https', ['https://{host}:{port}/', '{root}'], 9000, { trusts: 'public' }),
    program('java-https', ['https://{host}:{port}/', '{root}'], 15_000, { trusts: 'public' }),
    program('node-https', ['https://{host}:{port}/', '{root}'], 9000, { trusts: 'public' }),
    program(
      'openssl',
      ['s_client', '-brief', '-connect', '{host}:{port}', '-servername', '{host}', '-CAfile', '{root}'],
      900,
      { trusts: 'public' },
    ),
  ],
});
