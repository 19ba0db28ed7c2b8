import { authorization, fromNamespace } from '../../build/filters.ts';
import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'Only the namespace of the shop may call, and a caller of another namespace does.',
  cause: 'authz-wrong-namespace-or-selector',
  tells: ['server-access-istio.txt', 'server-envoy.log'],
  setUp: () =>
    twoSidecars({
      client: { of: 'grafana.monitoring' },
      server: {
        of: 'metrics-api.shopping:8803',
        mode: 'strict',
        app: peer('answers'),
        filters: [
          authorization('ALLOW', [
            { policy: 'same-namespace', namespace: 'shopping', principals: [fromNamespace('shopping')] },
          ]),
        ],
      },
    }),
  request: get('/metrics/json', { agent: 'Grafana/10.4.2' }),
});
