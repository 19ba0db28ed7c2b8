import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'A DestinationRule begins TLS with a server name that the other proxy has no filter chain for.',
  cause: 'sni-mismatch-at-gateway',
  tells: [],
  setUp: () =>
    twoSidecars({
      client: { of: 'portal.bank', tls: { sni: 'old-egress.example.com' } },
      server: { of: 'egress.bank:8534', app: peer('answers'), names: ['egress.example.com'] },
    }),
  request: get('/rates', { agent: 'portal/3' }),
});
