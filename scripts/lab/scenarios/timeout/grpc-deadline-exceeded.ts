import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    "The caller's deadline travels as grpc-timeout, and the proxy enforces it: 200 with UT, and grpc-status 14 rather than 4.",
  cause: 'grpc-deadline-exceeded',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'cart-service.otel',
      to: 'product-catalog.otel:3550',
      protocol: 'grpc',
      endpoints: [peer('h2-silent')],
      route: { retry_policy: undefined },
    }),
  request: grpc('/oteldemo.ProductCatalogService/GetProduct', {
    agent: 'grpc-dotnet/2.60.0',
    headers: { 'grpc-timeout': '1000m' },
  }),
});
