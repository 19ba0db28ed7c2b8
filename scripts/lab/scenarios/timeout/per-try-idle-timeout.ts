import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'A try on which nothing moves for the idle time of a try.',
  cause: 'per-try-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'sms.notify',
      to: 'carrier.notify:8304',
      endpoints: [peer('silent')],
      route: { retry_policy: { retry_on: 'reset', num_retries: 0, per_try_idle_timeout: '0.5s' } },
    }),
  request: get('/carriers/eplus', { agent: 'aws-sdk-go/1.51' }),
});
