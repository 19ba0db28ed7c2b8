import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A chunk whose size is no number: the reply breaks off after its headers.',
  cause: 'app-invalid-http-response',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'stream.stocks',
      to: 'ticker.stocks:8765',
      endpoints: [
        peer('raw-reply', { bytes: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n' }),
      ],
    }),
  request: get('/ticker/ACME', { agent: 'SignalR/7.0' }),
});
