import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The port of a gRPC server is named http: the proxy speaks HTTP/1.1 to it, and gets HTTP/2 frames back.',
  cause: 'port-name-protocol-mismatch',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'cartographer.maps',
      to: 'tiles-rpc.maps:8611',
      protocol: 'http',
      endpoints: [peer('h2-raw', { frames: [] })],
    }),
  request: grpc('/tiles.Tiles/Render', { agent: 'grpc-c++/1.62.0' }),
});
