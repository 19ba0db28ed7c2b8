import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The application resets the connection after it has read the request: UC before the first byte of a reply.',
  cause: 'upstream-reset-before-response',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'web.default', to: 'orders.default:9080', endpoints: [peer('reset-before-reply')] }),
  request: post('/orders', '{"sku":"AX-1009","count":2}', {
    agent: 'python-requests/2.32.3',
    headers: { 'content-type': 'application/json' },
  }),
});
