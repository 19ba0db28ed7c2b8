import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The DestinationRule asks for ISTIO_MUTUAL, the server has no sidecar and speaks plain HTTP.',
  cause: 'mtls-to-plaintext-server',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'web.legacy', to: 'soap-bridge.legacy:8088', tls: 'mutual', endpoints: [peer('answers')] }),
  request: get('/services/customer?wsdl', { agent: 'Apache-CXF/3.5.5' }),
});
