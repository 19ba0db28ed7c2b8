import { httpFilter } from '../../build/filters.ts';
import { defineScenario, peer, program, serverSidecar, together } from '../../scenario.ts';

const call = program('curl', ['-sS', 'http://{door}/top/10']);

export default defineScenario({
  area: 'connection',
  shows:
    'Of two calls at once the adaptive concurrency filter turns one away: the bodies alone, as a terminal shows them.',
  cause: 'adaptive-concurrency-limit',
  tells: [],
  setUp: () =>
    serverSidecar({
      of: 'ranking.video:8501',
      app: peer('slow', { after: 1000 }),
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
  request: together([call, call], 300),
  keeps: ['client-curl.txt'],
});
