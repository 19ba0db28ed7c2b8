import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A gRPC caller cancels: DR with http2.remote_reset.',
  cause: 'downstream-client-disconnect',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'mobile-bff.food', to: 'orders.food:8404', protocol: 'grpc', endpoints: [peer('h2-silent')] }),
  request: grpc('/food.Orders/Track', { agent: 'grpc-kotlin/1.4.1', resetsAfter: 500 }),
});
