import { authorization, hasClaim, requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The token is good and its claims are not those that the policy asks for: 403 by RBAC, not 401.',
  cause: 'authz-no-allow-rule-matched',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'admin-api.cms:8808',
      app: peer('answers'),
      from: 'console.cms',
      filters: [
        requestAuthentication({}),
        authorization('ALLOW', [{ policy: 'admins', namespace: 'cms', permissions: [hasClaim('role', 'admin')] }]),
      ],
    }),
  request: get('/settings', {
    agent: 'React/18 fetch',
    headers: { authorization: `Bearer ${token({ claims: { role: 'editor' } })}` },
  }),
});
