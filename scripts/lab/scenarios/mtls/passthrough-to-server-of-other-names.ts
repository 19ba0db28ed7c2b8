import { defineScenario, peer, raw, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    "An application calls a pod's address in TLS of its own, by a name that the pod's proxy has no filter chain for.",
  cause: 'sni-mismatch-at-gateway',
  tells: [],
  setUp: () =>
    twoSidecars({
      client: { of: 'mailer.post', tls: 'disable', unknown: true, protocol: 'tcp' },
      server: { of: 'relay.post:8533', protocol: 'tcp', app: peer('tcp-echo'), names: ['relay.example.com'] },
    }),
  request: raw(['EHLO mailer\r\n'], { tls: { sni: 'mx.example.com' } }),
});
