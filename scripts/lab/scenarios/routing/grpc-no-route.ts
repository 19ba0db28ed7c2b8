import { clientSidecar, clusterOf, defineScenario, grpc, peer } from '../../scenario.ts';

const to = 'greeter.rpc:9091';

export default defineScenario({
  area: 'routing',
  shows: 'A gRPC method that no route matches: 200 with NR, grpc-status 12.',
  cause: 'no-route-for-path',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'caller.rpc',
      to,
      protocol: 'grpc',
      endpoints: [peer('grpc')],
      routes: [
        { name: 'v1', match: { prefix: '/greet.v1.Greeter/' }, route: { cluster: clusterOf(to), timeout: '0s' } },
      ],
    }),
  request: grpc('/greet.v2.Greeter/SayHello', { agent: 'grpc-go/1.65.0' }),
});
