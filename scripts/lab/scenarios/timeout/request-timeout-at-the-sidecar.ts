import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'The server’s sidecar has a time for a whole request, and the body stops: its reply carries no `server` header.',
  cause: 'downstream-request-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'intake.archive:8319',
      app: peer('answers'),
      from: 'scanner.archive',
      manager: { request_timeout: '1s' },
    }),
  request: raw(
    [
      'PUT /scans/1 HTTP/1.1\r\nhost: intake.archive:8319\r\nuser-agent: scan-agent/2\r\ncontent-length: 900\r\n\r\n%PDF',
    ],
    { patience: 2500 },
  ),
});
