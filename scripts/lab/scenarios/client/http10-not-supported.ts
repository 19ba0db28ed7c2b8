import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A client of HTTP/1.0, such as an old health checker: 426.',
  cause: 'http10-not-supported',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => serverSidecar({ of: 'static.www:8405', app: peer('answers'), from: 'haproxy.www' }),
  request: raw(['GET /check HTTP/1.0\r\nUser-Agent: ApacheBench/2.3\r\n\r\n']),
});
