import { authorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An AuthorizationPolicy with an empty spec allows nothing.',
  cause: 'authz-empty-policy-denies-all',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'intranet.acme:8801',
      app: peer('answers'),
      from: 'browser.acme',
      mode: 'permissive',
      filters: [authorization('ALLOW', [])],
    }),
  request: get('/', { agent: 'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36' }),
});
