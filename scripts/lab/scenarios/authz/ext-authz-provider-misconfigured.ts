import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The extension provider names a service for which the proxy has no cluster.',
  cause: 'ext-authz-provider-misconfigured',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'menu-admin.diner:8821',
      app: peer('answers'),
      from: 'chef.diner',
      filters: [externalAuthorization({ http: 'opa.dinner:8181' })],
    }),
  request: get('/menu/edit', { agent: 'Blazor/8.0' }),
});
