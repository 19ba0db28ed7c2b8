import { authorization, hasPrefix } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An ALLOW policy on trial (dry-run) that matches nothing: the requests pass, and only the debug log tells.',
  cause: 'benign-dry-run-policy',
  tells: ['envoy.log'],
  keeps: ['envoy.log', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'stock.trial:8807',
      app: peer('answers'),
      from: 'user.trial',
      filters: [
        authorization(
          'ALLOW',
          [{ policy: 'trial-allow', namespace: 'trial', permissions: [hasPrefix('/public')] }],
          true,
        ),
      ],
    }),
  request: [
    get('/items/7', { agent: 'okhttp/4.12.0' }),
    get('/items/8', { agent: 'okhttp/4.12.0', headers: { 'x-forwarded-for': '203.0.113.9' } }),
  ],
});
