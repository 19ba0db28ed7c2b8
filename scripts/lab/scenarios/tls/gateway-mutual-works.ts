import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A MUTUAL gateway and a client with a certificate of the right authority: all is well.',
  cause: null,
  tells: [],
  setUp: () =>
    gateway({
      host: 'partners.example.com',
      to: 'portal.partners:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['partners.example.com'] }, trusts: 'company', asks: true },
    }),
  request: get('/catalog', {
    agent: 'curl/8.5.0',
    tls: { shows: { hosts: ['acme.example'], signedBy: 'company', usage: 'client' } },
  }),
});
