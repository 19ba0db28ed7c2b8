import { httpFilter } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar, together } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The adaptive concurrency filter allows one request at a time; a second is turned away.',
  cause: 'adaptive-concurrency-limit',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'recommender.video:8500',
      app: peer('slow', { after: 500 }),
      from: 'home.video',
      filters: [
        httpFilter('adaptive_concurrency', 'adaptive_concurrency.v3.AdaptiveConcurrency', {
          enabled: { default_value: true, runtime_key: 'adaptive_concurrency.enabled' },
          gradient_controller_config: {
            sample_aggregate_percentile: { value: 50 },
            concurrency_limit_params: { concurrency_update_interval: '60s', max_concurrency_limit: 1 },
            min_rtt_calc_params: { interval: '60s', request_count: 50, min_concurrency: 1, jitter: { value: 0 } },
          },
        }),
      ],
    }),
  request: together([get('/top/10', { agent: 'SmartTV/6.0' }), get('/top/20', { agent: 'SmartTV/6.0' })], 100),
});
