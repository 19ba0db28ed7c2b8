import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows:
    'What answers a gRPC client says that it speaks gRPC and sends text: four letters of it are taken for a length.',
  cause: 'grpc-over-http1',
  tells: [],
  keeps: ['client-go-grpc.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'kiosk.theatre',
      to: 'seats.theatre:8616',
      protocol: 'grpc',
      endpoints: [
        peer('h2-answers', { headers: { 'content-type': 'application/grpc' }, body: '<html>Welcome</html>\n' }),
      ],
    }),
  request: program('go-grpc', ['{door}/theatre.Seats/Free']),
});
