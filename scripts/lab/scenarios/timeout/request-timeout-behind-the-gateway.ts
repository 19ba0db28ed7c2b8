import { behindGateway } from '../../build/behind-gateway.ts';
import { defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'The sidecar behind the gateway ends a request whose body stopped; the gateway hands the 408 on as the server’s.',
  cause: 'downstream-request-timeout',
  tells: ['server-access-istio.txt'],
  setUp: () =>
    behindGateway({
      gateway: { host: 'archive.example.com', to: 'intake.archive:8320' },
      server: { app: peer('answers'), manager: { request_timeout: '1s' } },
    }),
  request: raw(
    [
      'PUT /scans/1 HTTP/1.1\r\nhost: archive.example.com\r\nuser-agent: scan-agent/2\r\ncontent-length: 900\r\n\r\n%PDF',
    ],
    { patience: 2500 },
  ),
});
