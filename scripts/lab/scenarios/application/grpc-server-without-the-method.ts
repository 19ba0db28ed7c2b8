import { clientSidecar, defineScenario, grpc, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A gRPC server answers that it has no such service.',
  cause: 'app-answered-error-itself',
  tells: [],
  keeps: ['access-istio.txt', 'reply.txt', 'client-go-grpc.txt', 'client-python-grpc.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'desk.hotel',
      to: 'rooms.hotel:8744',
      protocol: 'grpc',
      endpoints: [peer('program', { name: 'go-grpc-server', args: ['{address}:{port}'] })],
    }),
  request: [
    program('go-grpc', ['{door}/hotel.Rooms/Free']),
    program('python-grpc', ['{door}/hotel.Rooms/Free']),
    grpc('/hotel.Rooms/Free'),
  ],
});
