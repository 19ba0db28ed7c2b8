import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: "The gRPC application itself says UNAVAILABLE: Istio's default retries it twice, URX.",
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'emailservice.mart',
      to: 'smtp-relay.mart:8025',
      protocol: 'grpc',
      endpoints: [peer('grpc', { status: 14, says: 'relay is shutting down', trailersOnly: true })],
    }),
  request: grpc('/mail.Relay/Send', { agent: 'grpc-python/1.62.1 grpc-c/39.0.0 (linux; chttp2)' }),
});
