import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'The DestinationRule says DISABLE, the PeerAuthentication STRICT: connection reset by peer, in both logs without a word on TLS.',
  cause: 'mtls-mode-conflict',
  tells: ['access-istio.txt', 'server-access-istio.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'website.media-shop', tls: 'disable' },
      server: { of: 'covers.media-shop:8501', mode: 'strict', app: peer('answers') },
    }),
  request: get('/covers/abba', { agent: 'Java/17.0.2' }),
});
