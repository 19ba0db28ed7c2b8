import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'Nothing listens on the port of the pod: each of three attempts is refused.',
  cause: 'app-not-listening',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () => clientSidecar({ of: 'frontend.shop', to: 'cart.shop:7070', endpoints: [peer('closed-port')] }),
  request: get('/cart/17/items', { agent: 'okhttp/4.12.0' }),
});
