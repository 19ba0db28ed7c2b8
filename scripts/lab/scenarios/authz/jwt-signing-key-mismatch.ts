import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The signature is of another key with the same id.',
  cause: 'jwt-signing-key-mismatch',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'vault-ui.sec:8812',
      app: peer('answers'),
      from: 'desk.sec',
      filters: [requestAuthentication({})],
    }),
  request: get('/secrets', {
    agent: 'Insomnium/0.2',
    headers: { authorization: `Bearer ${token({ signedBy: 'stranger' })}` },
  }),
});
