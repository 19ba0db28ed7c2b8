import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A gRPC client waits for HTTP/2 on a TCP port behind which a server speaks HTTP/1.1 only.',
  cause: 'grpc-over-http1',
  tells: ['client-go-grpc.txt', 'client-python-grpc.txt'],
  keeps: ['client-go-grpc.txt', 'client-python-grpc.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'basket.deli',
      to: 'prices.deli:8613',
      protocol: 'tcp',
      endpoints: [peer('answers', { status: 404, body: '{"error":"not found"}\n' })],
    }),
  request: [program('go-grpc', ['{door}/deli.Prices/Get']), program('python-grpc', ['{door}/deli.Prices/Get'])],
});
