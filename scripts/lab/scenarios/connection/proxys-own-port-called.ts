import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The caller has the address of a pod with port 15006, the sidecar’s own: packets to it are dropped, and the connect times out.',
  cause: 'proxy-loop-by-host-header',
  tells: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'web.shop',
      to: 'cart.shop:15006',
      endpoints: [peer('swallow-syn')],
      otherwise: 'allow_any',
      domains: ['only-this.internal'],
    }),
  request: get('/cart', { agent: 'python-requests/2.32.0', host: 'cart.shop:15006' }),
});
