import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'An application answers 502 with nothing, as REGISTRY_ONLY does; its service time tells them apart.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'shop.web',
      to: 'images.web:8725',
      endpoints: [peer('answers', { status: 502, body: '' })],
    }),
  request: get('/logo.png', { agent: 'curl/8.5.0' }),
});
