import { always, fault } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'An abort that somebody injected for a test and left: FI.',
  cause: 'fault-injection-left-on',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'productpage.training',
      to: 'ratings.training:9080',
      endpoints: [peer('answers')],
      filters: [fault({ abort: { http_status: 555, percentage: always } })],
    }),
  request: get('/ratings/11', { agent: 'python-requests/2.25.1' }),
});
