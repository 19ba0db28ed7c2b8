import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A client that falls back to TLS 1.2 and says so, at a gateway that speaks 1.3.',
  cause: 'tls-version-mismatch',
  tells: ['client-openssl.txt'],
  keeps: ['client-openssl.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'radio.example.com',
      to: 'shows.radio:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['radio.example.com'] } },
    }),
  request: program(
    'openssl',
    [
      's_client',
      '-brief',
      '-no_tls1_3',
      '-fallback_scsv',
      '-connect',
      '{host}:{port}',
      '-servername',
      '{host}',
      '-CAfile',
      '{root}',
    ],
    900,
    { trusts: 'public' },
  ),
});
