import { frame } from '../../peers/http2.ts';
import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A server that speaks no gRPC answers 415 and resets the stream at once, its body unsent.',
  cause: 'port-name-protocol-mismatch',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'checkout.shop',
      to: 'basket.shop:8101',
      protocol: 'grpc',
      route: { retry_policy: undefined },
      endpoints: [
        peer('h2-raw', {
          // :status 415, without a table
          frames: [frame(1, 4, 1, '08033431 35'.replace(' ', '')), frame(3, 0, 1, '00000002')],
        }),
      ],
    }),
  request: grpc('/shop.Basket/Get', { agent: 'grpc-dotnet/2.62.0 (.NET 8.0.4)' }),
});
