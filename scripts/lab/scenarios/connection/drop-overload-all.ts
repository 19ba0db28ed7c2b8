import { clientSidecar, clusterOf, defineScenario, get, peer } from '../../scenario.ts';

const to = 'telemetry-sink.iot:4318';

export default defineScenario({
  area: 'connection',
  shows: 'The endpoint policy drops all requests: UDO.',
  cause: 'drop-overload',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'device-bridge.iot',
      to,
      endpoints: [peer('answers')],
      cluster: {
        load_assignment: {
          cluster_name: clusterOf(to),
          policy: { drop_overloads: [{ category: 'throttle', drop_percentage: { numerator: 100 } }] },
        },
      },
    }),
  request: get('/v1/traces', { agent: 'OTel-OTLP-Exporter-Python/1.24.0' }),
});
