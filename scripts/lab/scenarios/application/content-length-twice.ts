import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'Two Content-Length headers that contradict each other.',
  cause: 'content-length-mismatch',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'site.hotel',
      to: 'rooms.hotel:8111',
      endpoints: [
        peer('raw-reply', { bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabcde' }),
      ],
    }),
  request: get('/rooms/free', { agent: 'Guzzle/7' }),
});
