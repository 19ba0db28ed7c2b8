import { defineScenario, peer, post, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: "The application dies over a request: UC in the server's log, a bare 503 via_upstream in the client's.",
  cause: 'app-died-mesh-blamed',
  tells: ['server-access-istio.txt', 'reply.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'cms.press' },
      server: { of: 'image-resizer.press:8099', mode: 'strict', app: peer('reset-before-reply', { after: 60 }) },
    }),
  request: post('/resize?w=4000', 'not-really-an-image', {
    agent: 'Symfony HttpClient/Curl',
    headers: { 'content-type': 'image/tiff' },
  }),
});
