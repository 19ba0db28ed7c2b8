import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A client whose bundle holds the issuer of the certificate, and not the root above it.',
  cause: 'incomplete-ca-chain',
  tells: [],
  keeps: ['client-openssl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'atlas.example.com',
      to: 'maps.atlas:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['atlas.example.com'], intermediate: 'sent' } },
    }),
  request: program(
    'openssl',
    ['s_client', '-brief', '-connect', '{host}:{port}', '-servername', '{host}', '-CAfile', '{root}'],
    900,
    { trusts: 'intermediate' },
  ),
});
