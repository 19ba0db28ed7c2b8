import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An external authorizer over HTTP says no.',
  cause: 'ext-authz-denied',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'documents.legal:8080',
      app: peer('answers'),
      from: 'portal.legal',
      filters: [externalAuthorization({ http: 'opa.policy:8181' })],
      also: [
        {
          service: 'opa.policy:8181',
          peers: [
            peer('answers', {
              status: 403,
              body: 'denied by policy documents/read\n',
              headers: { 'content-type': 'text/plain' },
            }),
          ],
        },
      ],
    }),
  request: get('/documents/contract-77', { agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36' }),
});
