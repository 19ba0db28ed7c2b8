import { authorization, isMethod } from '../../build/filters.ts';
import { curl, defineScenario, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A policy refuses the preflight, which carries no token.',
  cause: 'cors-preflight-blocked-by-authz',
  tells: ['access-istio.txt', 'access-istio.json.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'orders.barber:8904',
      app: peer('answers'),
      from: 'istio-ingressgateway.istio-system',
      filters: [authorization('ALLOW', [{ policy: 'only-get', namespace: 'barber', permissions: [isMethod('GET')] }])],
    }),
  request: curl('OPTIONS', '/orders', {
    agent: 'Mozilla/5.0',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'GET' },
  }),
});
