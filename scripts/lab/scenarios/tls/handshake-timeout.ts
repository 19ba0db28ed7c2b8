import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows:
    'The other side takes the connection and the ClientHello and says nothing: the handshake counts as connecting.',
  cause: 'tls-handshake-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'radar.weather',
      to: 'feed.radar.example:8461',
      endpoints: [peer('tls-swallows-hello')],
      tls: { sni: 'feed.radar.example', trusts: 'public' },
      cluster: { connect_timeout: '0.5s' },
    }),
  request: get('/latest.h5', { agent: 'wradlib/2.0' }),
});
