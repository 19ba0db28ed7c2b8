import { defineScenario, peer, post, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'An exception in the application: 500 via_upstream on the inbound line.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'payments.checkout:8085',
      from: 'cart.checkout',
      app: peer('answers', { status: 500, body: '{"status":500,"error":"Internal Server Error","path":"/charge"}\n' }),
    }),
  request: post('/charge', '{"amount":1999}', {
    agent: 'Java-http-client/17.0.10',
    headers: { 'content-type': 'application/json' },
  }),
});
