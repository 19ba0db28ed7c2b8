import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A header value of the reply holds a NUL byte.',
  cause: 'app-invalid-http-response',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'labels.shipping:6060',
      from: 'dispatch.shipping',
      app: peer('raw-reply', { bytes: 'HTTP/1.1 200 OK\r\nx-label: a\0b\r\ncontent-length: 0\r\n\r\n' }),
    }),
  request: get('/label/ZPL/5', { agent: 'VB Project' }),
});
