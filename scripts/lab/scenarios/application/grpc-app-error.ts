import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A gRPC method fails in the application: HTTP 200 and no flag; the error is only in grpc-status.',
  cause: 'app-answered-error-itself',
  tells: ['reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'checkoutservice.store',
      to: 'paymentservice.store:50051',
      protocol: 'grpc',
      endpoints: [peer('grpc', { status: 3, says: 'Credit card info is invalid', trailersOnly: true })],
    }),
  request: grpc('/hipstershop.PaymentService/Charge', { agent: 'grpc-go/1.59.0' }),
});
