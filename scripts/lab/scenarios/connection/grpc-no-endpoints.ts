import { clientSidecar, defineScenario, grpc } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A gRPC Service without endpoints: 200 with UH.',
  cause: 'no-endpoints',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({ of: 'frontend.boutique', to: 'adservice.boutique:9555', protocol: 'grpc', endpoints: [] }),
  request: grpc('/hipstershop.AdService/GetAds', { agent: 'grpc-go/1.64.0' }),
});
