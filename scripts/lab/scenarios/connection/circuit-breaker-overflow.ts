import { clientSidecar, defineScenario, get, peer, together } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'One connection and one pending request are allowed, three come: the third is turned away.',
  cause: 'circuit-breaker-overflow',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'fortio.load',
      to: 'httpbin.load:8000',
      endpoints: [peer('slow', { after: 750 })],
      cluster: { circuit_breakers: { thresholds: [{ max_connections: 1, max_pending_requests: 1 }] } },
    }),
  request: together(
    ['/delay/1', '/delay/2', '/delay/3'].map((path) => get(path, { agent: 'fortio.org/fortio-1.66.5' })),
    150,
  ),
});
