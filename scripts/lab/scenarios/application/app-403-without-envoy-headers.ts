import { router } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows:
    'The application answers 403, and the proxy adds no headers of its own, as with envoyDebugHeaders disabled: no service time stands in the log.',
  cause: 'app-403-not-mesh',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt', 'access-envoy.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'web.seeds',
      to: 'catalog.seeds:8753',
      endpoints: [peer('answers', { status: 403, body: '{"error":"says the catalog"}\n' })],
      manager: { http_filters: [router({ suppress_envoy_headers: true })] },
    }),
  request: get('/seeds/41', { agent: 'axios/1.7.9' }),
});
