import { clientSidecar, defineScenario, grpc, peer, together } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'http2MaxRequests is 1 and a second call comes: a gRPC caller reads 200, the log UO.',
  cause: 'circuit-breaker-overflow',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'vision.robots',
      to: 'inference.robots:8001',
      protocol: 'grpc',
      endpoints: [peer('grpc', { message: '08011001', after: 500 })],
      cluster: { circuit_breakers: { thresholds: [{ max_requests: 1 }] } },
    }),
  request: together(
    [1, 2].map((n) => grpc(`/inference.GRPCInferenceService/Infer${n}`, { agent: 'tritonclient/2.45' })),
    80,
  ),
});
