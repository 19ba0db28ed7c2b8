import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The port is named grpc or http2 and the application speaks HTTP/1.1: its reply is no HTTP/2.',
  cause: 'protocol-mismatch-h1-h2',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({ of: 'bff.shoes', to: 'stock.shoes:8610', protocol: 'grpc', endpoints: [peer('answers')] }),
  request: grpc('/stock.Stock/Get', { agent: 'grpc-java-okhttp/1.60.1' }),
});
