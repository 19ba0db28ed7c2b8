import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The other side answers the ClientHello by a reset, as some servers do that expect plain text.',
  cause: 'mtls-mode-conflict',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'alarm.home', to: 'hub.home:8515', tls: 'mutual', endpoints: [peer('tls-resets-handshake')] }),
  request: get('/devices', { agent: 'HomeAssistant/2024.5' }),
});
