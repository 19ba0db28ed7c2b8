import { defineScenario, peer, raw, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    "An application calls a service in TLS of its own, by a name that the service's proxy has no filter chain for.",
  cause: 'sni-mismatch-at-gateway',
  tells: [],
  setUp: () =>
    twoSidecars({
      client: { of: 'notifier.post', tls: 'disable', protocol: 'tcp' },
      server: { of: 'smarthost.post:8535', protocol: 'tcp', app: peer('tcp-echo'), names: ['relay.example.com'] },
    }),
  request: raw(['EHLO notifier\r\n'], { tls: { sni: 'mx.example.com' } }),
});
