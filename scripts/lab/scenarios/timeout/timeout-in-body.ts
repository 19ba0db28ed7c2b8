import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The timeout strikes between headers and body: status 200 with UT, a cut reply.',
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    clientSidecar({
      of: 'exports.hr',
      to: 'payslips.hr:8311',
      endpoints: [peer('slow', { bodyAfter: 4000 })],
      route: { timeout: '1s', retry_policy: undefined },
    }),
  request: get('/payslips/all.zip', { agent: 'curl/8.2.1' }),
});
