import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The token is valid only from later on (nbf).',
  cause: 'jwt-not-yet-valid',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'exam.campus:8809',
      app: peer('answers'),
      from: 'student.campus',
      filters: [requestAuthentication({})],
    }),
  request: get('/exam/7', { agent: 'Moodle/4.3', headers: { authorization: `Bearer ${token({ dates: 'not-yet' })}` } }),
});
