import { revocationList } from '../../certificates.ts';
import { defineScenario, gateway, get, peer, program } from '../../scenario.ts';

const leaver = { hosts: ['broker-7.example'], signedBy: 'company', usage: 'client' } as const;

export default defineScenario({
  area: 'tls',
  shows: 'The gateway checks client certificates by a revocation list, and the client shows one that is on it.',
  cause: 'crl-or-ocsp',
  tells: ['envoy.log', 'curl-v.txt', 'client-go-https.txt'],
  setUp: () =>
    gateway({
      host: 'brokers.example.com',
      to: 'orders.brokers:8080',
      endpoints: [peer('answers')],
      tls: {
        shows: { hosts: ['brokers.example.com'] },
        trusts: 'company',
        asks: true,
        common: { validation_context: { crl: { inline_string: revocationList('company', { revoked: [leaver] }) } } },
      },
    }),
  request: [
    get('/orders', { agent: 'fix-gw/3', tls: { shows: leaver } }),
    program('go-https', ['https://{host}:{port}/orders', '{root}', '{certificate}', '{key}'], 5000, {
      shows: leaver,
      trusts: 'public',
    }),
  ],
  until: { 'reply.txt': /alert/ },
});
