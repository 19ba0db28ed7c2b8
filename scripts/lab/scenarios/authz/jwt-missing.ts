import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A token is demanded and the request carries none.',
  cause: 'jwt-missing',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'profile.users:8080',
      app: peer('answers'),
      filters: [requestAuthentication({}, true)],
      from: 'app.users',
    }),
  request: get('/me', { agent: 'Dart/3.3 (dart:io)' }),
});
