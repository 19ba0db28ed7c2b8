import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A header name with a space before the colon.',
  cause: 'downstream-protocol-error',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () => clientSidecar({ of: 'cobol-bridge.core', to: 'switch.core:8422', endpoints: [peer('answers')] }),
  request: raw(['GET /tx/1 HTTP/1.1\r\nHost: switch.core:8422\r\nX Trace : 9\r\n\r\n']),
});
