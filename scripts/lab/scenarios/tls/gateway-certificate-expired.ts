import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: "The gateway's own certificate has expired: the client refuses it, the gateway sees an alert.",
  cause: 'tls-certificate-expired',
  tells: ['curl-v.txt', 'envoy.log'],
  setUp: () =>
    gateway({
      host: 'www.example.shop',
      to: 'shopfront.www:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['www.example.shop'], dates: 'expired' } },
    }),
  request: get('/', { agent: 'curl/7.88.1', tls: { trusts: 'public' } }),
});
