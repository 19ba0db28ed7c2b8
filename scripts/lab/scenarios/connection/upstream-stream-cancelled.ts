import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A gRPC server cancels the stream; the caller reads HTTP 200 and grpc-status 14.',
  cause: 'upstream-stream-reset',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'chat.messenger',
      to: 'presence.messenger:9090',
      protocol: 'grpc',
      endpoints: [peer('h2-resets', { code: 'cancel' })],
      route: { retry_policy: undefined },
    }),
  request: grpc('/presence.Presence/Watch', { agent: 'grpc-swift-nio/1.21.0' }),
});
