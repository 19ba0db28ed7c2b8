import { defineScenario, get, pause, peer, serverSidecar } from '../../scenario.ts';

const agent = 'Jetty/12.0.8';

export default defineScenario({
  area: 'application',
  shows: 'The server closes an idle connection and resets the next request on it, though it would serve a fresh one.',
  cause: 'app-server-timeout-closes-connection',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'taxes.gov:8686',
      app: peer('close-second-request', { body: 'accepted\n' }),
      from: 'desk.gov',
    }),
  request: [get('/forms/1040', { agent }), pause(1000), get('/forms/8949', { agent })],
});
