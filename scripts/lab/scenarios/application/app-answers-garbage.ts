import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The port speaks something that is not HTTP at all.',
  cause: 'app-invalid-http-response',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'agent.monitoring',
      to: 'jmx.monitoring:9999',
      endpoints: [peer('raw-reply', { bytes: '\x04\x00\x00\x01\x05AMQP-like-garbage\r\n\r\n', close: true })],
    }),
  request: get('/metrics', { agent: 'Prometheus/2.45.0' }),
});
