import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The client does not finish its headers in time: 408 without a flag.',
  cause: 'request-headers-timeout',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'api.devices.example',
      to: 'ingest.devices:8307',
      endpoints: [peer('answers')],
      manager: { request_headers_timeout: '1s' },
    }),
  request: raw(['GET /v1/ping HTTP/1.1\r\nhost: api.devices.example\r\nuser-agent: SIM800L'], { patience: 2500 }),
});
