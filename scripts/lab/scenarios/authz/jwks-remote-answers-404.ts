import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The issuer answers 404 for its key set: the jwksUri has a wrong path.',
  cause: 'jwks-remote-fetch-failed',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'lessons.yoga:8814',
      app: peer('answers'),
      from: 'site.yoga',
      filters: [requestAuthentication({ keysFrom: { service: 'dex.auth:5556', path: '/dex/key' } })],
      also: [{ service: 'dex.auth:5556', peers: [peer('answers', { status: 404, body: 'not found\n' })] }],
    }),
  request: get('/lessons/free', { agent: 'SvelteKit', headers: { authorization: `Bearer ${token()}` } }),
});
