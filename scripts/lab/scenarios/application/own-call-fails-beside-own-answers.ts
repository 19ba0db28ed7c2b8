import { outsideAddress } from '../../addresses.ts';
import { onePod } from '../../build/one-pod.ts';
import { clientSidecar, defineScenario, get, peer, post, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The sidecar of a service carries its own healthy answers and the 500 of a service outside that it calls.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    onePod(
      serverSidecar({ of: 'cart.boutique:8769', app: peer('answers'), from: 'web.boutique' }),
      clientSidecar({
        of: 'cart.boutique',
        to: 'api.psp.example:8443',
        endpoints: [peer('answers', { status: 500, body: '{"error":"try later"}\n' })],
      }),
    ),
  request: [
    get('/cart/7', { agent: 'okhttp/4.12.0' }),
    post('/v2/charge', '{}', {
      agent: 'okhttp/4.12.0',
      host: 'api.psp.example:8443',
      at: { address: outsideAddress('api.psp.example'), port: 8443 },
    }),
  ],
});
