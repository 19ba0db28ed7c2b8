import { authorization, hasPrefix } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A policy on trial (dry-run) would have denied: 200, and only the debug log tells.',
  cause: 'benign-dry-run-policy',
  tells: ['envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'trial.sec:8807',
      app: peer('answers'),
      from: 'user.sec',
      filters: [
        authorization(
          'DENY',
          [{ policy: 'trial-deny', namespace: 'sec', permissions: [hasPrefix('/internal')] }],
          true,
        ),
      ],
    }),
  request: get('/internal/status', { agent: 'nuclei/3.2' }),
});
