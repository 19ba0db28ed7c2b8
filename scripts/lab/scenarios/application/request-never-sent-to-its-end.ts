import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A client announces a body and sends none; the stream falls silent: 408.',
  cause: 'slow-client-request',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-envoy.txt', 'access-istio-1.8.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'logcli.logs',
      to: 'loki.logs:8768',
      endpoints: [peer('silent')],
      manager: { stream_idle_timeout: '0.5s' },
    }),
  request: raw(
    ['POST /api/push HTTP/1.1\r\nhost: loki.logs:8768\r\nuser-agent: logcli/3.0\r\ncontent-length: 40\r\n\r\n'],
    { patience: 1500 },
  ),
});
