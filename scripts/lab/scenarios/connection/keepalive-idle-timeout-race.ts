import { defineScenario, get, pause, peer, serverSidecar } from '../../scenario.ts';

const agent = 'Faraday v2.9.0';

export default defineScenario({
  area: 'connection',
  shows: 'The application cuts a kept-alive connection just as the second request comes: UC without a retry.',
  cause: 'keepalive-idle-timeout-race',
  tells: ['access-istio.txt'],
  setUp: () => serverSidecar({ of: 'comments.blog:4567', app: peer('close-second-request'), from: 'frontpage.blog' }),
  request: [get('/comments?post=1', { agent }), pause(300), get('/comments?post=2', { agent })],
});
