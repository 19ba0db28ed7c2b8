import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A server behind a PASSTHROUGH gateway takes the ClientHello and says nothing: a Go client gives up.',
  cause: 'tls-handshake-timeout',
  tells: ['client-go-https.txt'],
  keeps: ['client-go-https.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'safe.example.com',
      to: 'keys.safe:8443',
      passthrough: true,
      endpoints: [peer('tls-swallows-hello')],
    }),
  request: program('go-https', ['https://{host}:{port}/', '{root}'], 9000, { trusts: 'public' }),
});
