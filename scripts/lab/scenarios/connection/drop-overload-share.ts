import { clientSidecar, clusterOf, defineScenario, peer, post } from '../../scenario.ts';

const to = 'metrics-sink.iot:9009';

export default defineScenario({
  area: 'connection',
  shows: 'The endpoint policy drops nearly all requests, this one among them: DO.',
  cause: 'drop-overload',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'scraper.iot',
      to,
      endpoints: [peer('answers')],
      cluster: {
        load_assignment: {
          cluster_name: clusterOf(to),
          policy: {
            drop_overloads: [{ category: 'throttle', drop_percentage: { numerator: 999_999, denominator: 'MILLION' } }],
          },
        },
      },
    }),
  request: post('/api/v1/push', 'samples', { agent: 'Prometheus/2.52.0' }),
});
