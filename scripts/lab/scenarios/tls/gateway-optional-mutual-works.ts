import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'An OPTIONAL_MUTUAL gateway asks for a client certificate, gets none, and answers all the same.',
  cause: null,
  tells: [],
  setUp: () =>
    gateway({
      host: 'signup.example.com',
      to: 'portal.signup:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['signup.example.com'] }, trusts: 'company', asks: false },
    }),
  request: get('/plans', { agent: 'curl/8.5.0', tls: {} }),
});
