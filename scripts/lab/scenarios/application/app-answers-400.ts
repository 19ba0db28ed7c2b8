import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application reads the whole request and answers 400.',
  cause: 'app-4xx-not-mesh',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'cart.choir',
      to: 'address.choir:8748',
      endpoints: [peer('answers', { status: 400, body: '{"error":"no postcode"}\n' })],
    }),
  request: post('/v1/address', '{"street":"Elm"}', { agent: 'okhttp/4.12.0' }),
});
