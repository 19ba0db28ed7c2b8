import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The reply has both a Content-Length and chunks.',
  cause: 'content-length-mismatch',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'menu.restaurant:5080',
      from: 'tablet.restaurant',
      app: peer('raw-reply', {
        bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
      }),
    }),
  request: get('/menu/today', { agent: 'Dalvik/2.1.0 (Linux; U; Android 13)' }),
});
