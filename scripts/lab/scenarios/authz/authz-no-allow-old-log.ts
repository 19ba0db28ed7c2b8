import { authorization, isMethod } from '../../build/filters.ts';
import { defineScenario, peer, post, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'No ALLOW policy matched, in the access log as Istio wrote it before 1.9.',
  cause: 'authz-no-allow-rule-matched',
  tells: [],
  keeps: ['access-istio-1.8.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'wallet.market:8801',
      app: peer('answers'),
      from: 'stall.market',
      filters: [authorization('ALLOW', [{ policy: 'only-read', namespace: 'market', permissions: [isMethod('GET')] }])],
    }),
  request: post('/items', '{}', { agent: 'Go-http-client/1.1' }),
});
