import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A client sends a request line whose version is no version.',
  cause: 'bad-request-line',
  tells: [],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () => serverSidecar({ of: 'api.kiosk:8770', app: peer('answers'), from: 'pos.kiosk' }),
  request: raw(['GET /menu HTTX/9\r\nhost: api.kiosk:8770\r\n\r\n'], { patience: 400 }),
});
