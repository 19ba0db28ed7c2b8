import { defineScenario, grpc, peer, program, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows:
    'Nobody listens behind the sidecar of a gRPC server: its words reach the caller as if the server had answered.',
  cause: 'app-not-listening',
  tells: ['server-access-istio.txt'],
  keeps: ['reply.txt', 'access-istio.txt', 'server-access-istio.txt', 'client-go-grpc.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    twoSidecars({
      client: { of: 'till.cantina' },
      server: { of: 'meals.cantina:8752', protocol: 'grpc', app: peer('closed-port') },
    }),
  request: [grpc('/cantina.Meals/Today'), program('go-grpc', ['{door}/cantina.Meals/Today'])],
});
