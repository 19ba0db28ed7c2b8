import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: "Client side 504 UT; on the server's side the same request ends as 0 DC, for the client's proxy hung up.",
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt', 'server-access-istio.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'newsletter.crm', route: { timeout: '1s', retry_policy: undefined } },
      server: { of: 'segments.crm:8301', mode: 'strict', app: peer('slow', { after: 3000 }) },
    }),
  request: get('/segments/active', { agent: 'Ruby/3.3 net-http' }),
});
