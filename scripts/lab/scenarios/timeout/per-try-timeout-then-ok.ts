import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The first try is too slow, the second is quick: 200, and the time of both in the duration.',
  cause: 'benign-retried-ok',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'weather-ui.meteo',
      to: 'forecast.meteo:8303',
      endpoints: [peer('slow', { after: [3000, 0] })],
      route: { retry_policy: { retry_on: '5xx,reset', num_retries: 2, per_try_timeout: '0.5s' } },
    }),
  request: get('/forecast/Kiel', { agent: 'WeatherWidget/3.1' }),
});
