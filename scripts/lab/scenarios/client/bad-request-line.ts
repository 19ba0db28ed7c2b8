import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'Bytes that are no HTTP request at all on an HTTP port.',
  cause: 'downstream-protocol-error',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () => clientSidecar({ of: 'plc.factory', to: 'historian.factory:8418', endpoints: [peer('answers')] }),
  request: raw([Buffer.from('16a0ff0d0a0d0a', 'hex')]),
});
