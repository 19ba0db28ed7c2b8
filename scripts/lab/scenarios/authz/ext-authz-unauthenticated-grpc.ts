import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An authorizer over gRPC chooses the status itself: 401 with UAEX.',
  cause: 'ext-authz-denied',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'lab.example.edu',
      to: 'experiments.lab:8080',
      endpoints: [peer('answers')],
      filters: [externalAuthorization({ grpc: 'authn.lab:9011' })],
      also: [
        {
          service: 'authn.lab:9011',
          // status UNAUTHENTICATED; denied_response { status { code: 401 } body: "who are you?" }
          peers: [peer('grpc', { message: `0a0208101213${'0a03089103'}${'1a0c77686f2061726520796f753f'}` })],
          http2: true,
        },
      ],
    }),
  request: get('/experiments', { agent: 'MATLAB/R2024a' }),
});
