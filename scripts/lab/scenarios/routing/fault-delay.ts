import { always, fault } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'An injected delay: 200 with DI, and the duration far above the service time.',
  cause: 'fault-injection-left-on',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'frontend.stage',
      to: 'backend.stage:8603',
      endpoints: [peer('answers')],
      filters: [fault({ delay: { fixed_delay: '1s', percentage: always } })],
    }),
  request: get('/items', { agent: 'vegeta/12.11' }),
});
