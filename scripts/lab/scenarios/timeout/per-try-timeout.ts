import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'Each of three tries runs into perTryTimeout: URX,UT.',
  cause: 'per-try-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'compare.energy',
      to: 'tariffs.energy:8302',
      endpoints: [peer('silent')],
      route: { retry_policy: { retry_on: '5xx,reset', num_retries: 2, per_try_timeout: '0.5s' } },
    }),
  request: get('/tariffs?zip=10115', { agent: 'okhttp/4.10.0' }),
});
