import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A mail client speaks SMTP first and would switch to TLS later; the gateway wants TLS from the first byte.',
  cause: 'starttls-at-tls-listener',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'smtp.example.com',
      to: 'postfix.mail:2525',
      port: 8465,
      protocol: 'tcp',
      endpoints: [peer('tcp-echo')],
      tls: { shows: { hosts: ['smtp.example.com'] } },
    }),
  request: raw(['EHLO laptop.example\r\n', 200, 'STARTTLS\r\n'], { patience: 300 }),
});
