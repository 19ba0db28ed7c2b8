import { always, fault } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'An injected delay of the VirtualService, and then the timeout of its route: DI,UT.',
  cause: 'fault-injection-left-on',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'productpage.chaos',
      to: 'ratings.chaos:9080',
      endpoints: [peer('silent')],
      route: { timeout: '0.5s', retry_policy: undefined },
      filters: [fault({ delay: { fixed_delay: '1s', percentage: always } })],
    }),
  request: get('/ratings/7', { agent: 'python-requests/2.18.4' }),
});
