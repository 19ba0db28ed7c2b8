import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A WebSocket that ran and was closed by the browser: 101 DC, which is no fault.',
  cause: 'websocket-closed',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'client.trading', to: 'quotes-stream.trading:8125', endpoints: [peer('websocket')] }),
  request: raw(
    [
      'GET /stream?sym=EURUSD HTTP/1.1\r\nhost: quotes-stream.trading:8125\r\nuser-agent: Mozilla/5.0 Firefox/126.0\r\nconnection: Upgrade\r\n' +
        'upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      500,
    ],
    { leaves: 'closes' },
  ),
});
