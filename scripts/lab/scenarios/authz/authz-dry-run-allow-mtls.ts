import { authorization, hasPrefix } from '../../build/filters.ts';
import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An ALLOW policy on trial that matches nothing, between two sidecars: the requests pass.',
  cause: 'benign-dry-run-policy',
  tells: ['server-envoy.log'],
  keeps: ['server-envoy.log', 'server-access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    twoSidecars({
      client: { of: 'cart.trial' },
      server: {
        of: 'stock.trial:8808',
        app: peer('answers'),
        mode: 'strict',
        filters: [
          authorization(
            'ALLOW',
            [{ policy: 'trial-allow', namespace: 'trial', permissions: [hasPrefix('/public')] }],
            true,
          ),
        ],
      },
    }),
  request: get('/items/9', { agent: 'okhttp/4.12.0' }),
});
