import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The targetPort of the Service is not the port on which the container listens.',
  cause: 'wrong-target-port',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'gallery.media',
      to: 'thumbnails.media:8080',
      targetPort: 8888,
      endpoints: [peer('closed-port')],
    }),
  request: get('/thumb/9981.webp?w=320', { agent: 'Ruby' }),
});
