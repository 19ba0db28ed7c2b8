import { authorization, hasPrefix } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A DENY rule whose name is none of an AuthorizationPolicy: an EnvoyFilter brought it.',
  cause: 'authz-deny-rule-matched',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'stock.studio:8814',
      app: peer('answers'),
      from: 'cart.studio',
      filters: [authorization('DENY', [{ policy: 'no-admin-paths', permissions: [hasPrefix('/admin')] }])],
    }),
  request: get('/admin/users', { agent: 'okhttp/4.12.0' }),
});
