import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The other side just closes on the ClientHello: no reason at all in the log.',
  cause: 'mtls-to-plaintext-server',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'kiosk.cinema',
      to: 'seats.cinema:8516',
      tls: 'mutual',
      endpoints: [peer('tls-closes-handshake')],
    }),
  request: get('/seats/hall-2', { agent: 'Electron/29.3' }),
});
