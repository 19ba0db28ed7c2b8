import { authorization, isMethod } from '../../build/filters.ts';
import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The preflight passes, and the request that follows on the same connection is refused by a policy.',
  cause: 'authz-no-allow-rule-matched',
  tells: [],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'orders.salon:8903',
      app: peer('answers'),
      from: 'istio-ingressgateway.istio-system',
      filters: [
        authorization('ALLOW', [{ policy: 'preflights', namespace: 'salon', permissions: [isMethod('OPTIONS')] }]),
      ],
    }),
  request: raw(
    [
      'OPTIONS /orders HTTP/1.1\r\nhost: orders.salon:8903\r\nuser-agent: Mozilla/5.0\r\norigin: https://shop.example\r\naccess-control-request-method: GET\r\naccess-control-request-headers: authorization\r\n\r\n',
      200,
      'GET /orders HTTP/1.1\r\nhost: orders.salon:8903\r\nuser-agent: Mozilla/5.0\r\norigin: https://shop.example\r\n\r\n',
      200,
    ],
    { leaves: 'closes' },
  ),
});
