import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'An HTTP/2 server refuses each stream: three attempts, then URX,UR.',
  cause: 'upstream-refused-stream',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'bidder.ads',
      to: 'auction.ads:50051',
      protocol: 'grpc',
      endpoints: [peer('h2-resets', { code: 'refused' })],
    }),
  request: grpc('/ads.v1.Auction/Bid', { agent: 'grpc-java-netty/1.62.2' }),
});
