import { authorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows:
    'istiod does not know the provider of a CUSTOM policy and denies all in its place, by the name that it gives such a policy.',
  cause: 'ext-authz-provider-misconfigured',
  tells: ['access-istio.txt', 'envoy.log'],
  keeps: ['access-istio.txt', 'access-istio.json.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'httpbin.atelier:8813',
      app: peer('answers'),
      from: 'sleep.atelier',
      filters: [authorization('DENY', [{ policy: 'default-deny-all-due-to-bad-CUSTOM-action' }])],
    }),
  request: get('/headers', { agent: 'curl/8.9.1' }),
});
