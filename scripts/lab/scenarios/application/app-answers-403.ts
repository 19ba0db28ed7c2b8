import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application itself answers 403; both proxies only carry it.',
  cause: 'app-403-not-mesh',
  tells: ['access-istio.txt', 'server-access-istio.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'portal.hr' },
      server: {
        of: 'salaries.hr:8080',
        mode: 'strict',
        app: peer('answers', {
          status: 403,
          body: '{"error":"access_denied","role":"viewer"}\n',
          headers: { server: 'gunicorn' },
        }),
      },
    }),
  request: get('/salaries/2026', { agent: 'PostmanRuntime/7.37.3' }),
});
