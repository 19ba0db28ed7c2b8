import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The application is slower than the timeout of the VirtualService allows.',
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'dashboard.analytics',
      to: 'reports.analytics:8080',
      endpoints: [peer('slow', { after: 4000 })],
      route: { timeout: '1s', retry_policy: undefined },
    }),
  request: get('/reports/monthly', { agent: 'node-fetch/3.3.2' }),
});
