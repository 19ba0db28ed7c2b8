import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A gRPC server that is not there: the access log says 200 with URX,UF, the caller UNAVAILABLE.',
  cause: 'app-not-listening',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'cartservice-client.boutique',
      to: 'currencyservice.boutique:7000',
      protocol: 'grpc',
      endpoints: [peer('closed-port')],
    }),
  request: grpc('/hipstershop.CurrencyService/Convert', { agent: 'grpc-node-js/1.10.8' }),
});
