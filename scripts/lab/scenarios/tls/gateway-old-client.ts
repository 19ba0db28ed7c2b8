import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A client that goes up to TLS 1.2 at a gateway that starts at 1.3.',
  cause: 'tls-version-mismatch',
  tells: ['envoy.log', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'crypto.example.com',
      to: 'wallets.crypto:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['crypto.example.com'] }, from: 'TLSv1_3' },
    }),
  request: raw(['GET / HTTP/1.1\r\nhost: crypto.example.com\r\n\r\n'], {
    tls: { sni: 'crypto.example.com', upTo: 'TLSv1.2' },
  }),
});
