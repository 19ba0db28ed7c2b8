import { authorization, hasPrefix } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A DENY policy names the path.',
  cause: 'authz-deny-rule-matched',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'accounts.bank:8080',
      app: peer('answers'),
      from: 'teller.bank',
      filters: [
        authorization('DENY', [{ policy: 'deny-admin', namespace: 'bank', permissions: [hasPrefix('/admin')] }]),
      ],
    }),
  request: get('/admin/export', { agent: 'curl/8.5.0' }),
});
