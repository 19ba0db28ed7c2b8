import { clientSidecar, defineScenario, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The application answers 502 itself, over HTTP/2: no flag, and no proxy’s doing.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'checkout.shipping',
      to: 'rates.shipping:8099',
      endpoints: [peer('answers', { status: 502, body: '{"error":"carrier is down"}' })],
    }),
  request: h2('GET', '/rates/parcel', { agent: 'Go-http-client/2.0' }),
});
