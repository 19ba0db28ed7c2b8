import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A request of HTTP/1.1 without Host: 400.',
  cause: 'missing-host-header',
  tells: ['access-istio.txt'],
  setUp: () => gateway({ host: 'status.example.com', to: 'statuspage.sre:8420', endpoints: [peer('answers')] }),
  request: raw(['GET /health HTTP/1.1\r\nUser-Agent: HAProxy-check\r\n\r\n']),
});
