import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The way leads through the east-west gateway of another cluster, and nothing listens at its port.',
  cause: 'eastwest-gateway-unreachable',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'seats.opera',
      to: 'arias.opera:8523',
      targetPort: 15443,
      tls: 'mutual',
      endpoints: [peer('closed-port')],
    }),
  request: get('/arias', { agent: 'seats/2' }),
});
