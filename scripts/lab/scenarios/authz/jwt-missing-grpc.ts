import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, grpc, peer, program, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A gRPC call without the token that is demanded: the client gets the reason as the message of its status.',
  cause: 'jwt-missing',
  tells: ['reply.txt', 'client-go-grpc.txt', 'client-python-grpc.txt'],
  keeps: ['access-istio.txt', 'reply.txt', 'client-go-grpc.txt', 'client-python-grpc.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'profile.clinic:8815',
      protocol: 'grpc',
      app: peer('grpc'),
      filters: [requestAuthentication({}, true)],
      from: 'app.clinic',
    }),
  request: [
    grpc('/clinic.Profiles/Me'),
    program('go-grpc', ['{door}/clinic.Profiles/Me']),
    program('python-grpc', ['{door}/clinic.Profiles/Me']),
  ],
});
