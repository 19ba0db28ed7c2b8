import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A token for somebody else, in the access log as Istio wrote it before 1.9.',
  cause: 'jwt-audience-mismatch',
  tells: [],
  keeps: ['access-istio-1.8.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'reports.market:8802',
      app: peer('answers'),
      from: 'stall.market',
      filters: [requestAuthentication({ audiences: ['reports'] })],
    }),
  request: get('/items', {
    agent: 'Go-http-client/1.1',
    headers: { authorization: `Bearer ${token({ audience: 'billing' })}` },
  }),
});
