import { defineScenario, gateway, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A gRPC server behind a gateway answers that it has no such service.',
  cause: 'app-answered-error-itself',
  tells: [],
  keeps: ['reply.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'rooms.example.com',
      to: 'rooms.inn:8745',
      protocol: 'grpc',
      endpoints: [peer('program', { name: 'go-grpc-server', args: ['{address}:{port}'] })],
    }),
  request: grpc('/inn.Rooms/Free'),
});
