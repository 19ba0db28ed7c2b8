import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The gateway shows a certificate for another host: the client refuses it.',
  cause: 'tls-hostname-mismatch',
  tells: ['curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'new.example.shop',
      to: 'relaunch.www:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['old.example.shop'] } },
    }),
  request: get('/hello', { agent: 'curl/7.76.1', tls: { trusts: 'public' } }),
});
