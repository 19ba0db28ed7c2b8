import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'The DestinationRule says ISTIO_MUTUAL, the PeerAuthentication DISABLE: TLS meets a sidecar that speaks plain text.',
  cause: 'mtls-mode-conflict',
  tells: [],
  setUp: () =>
    twoSidecars({
      client: { of: 'till.bakery', tls: 'mutual' },
      server: { of: 'ovens.bakery:8517', app: peer('answers') },
    }),
  request: get('/ovens/2', { agent: 'Go-http-client/1.1' }),
});
