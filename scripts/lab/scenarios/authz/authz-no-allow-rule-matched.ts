import { authorization, isMethod } from '../../build/filters.ts';
import { defineScenario, peer, post, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An ALLOW policy selects the workload and none of its rules matches the method.',
  cause: 'authz-no-allow-rule-matched',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'details.bookinfo:9080',
      app: peer('answers'),
      from: 'productpage.bookinfo',
      filters: [
        authorization('ALLOW', [{ policy: 'details-viewer', namespace: 'bookinfo', permissions: [isMethod('GET')] }]),
      ],
    }),
  request: post('/details/0', '{"title":"x"}', { agent: 'python-requests/2.28.1' }),
});
