import { router } from '../../build/http.ts';
import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows:
    'The application answers 409, and the proxy adds no headers of its own, as with envoyDebugHeaders disabled: no service time stands in the log.',
  cause: 'app-4xx-not-mesh',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt', 'access-envoy.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'web.seeds',
      to: 'catalog.seeds:8759',
      endpoints: [peer('answers', { status: 409, body: '{"error":"says the catalog"}\n' })],
      manager: { http_filters: [router({ suppress_envoy_headers: true })] },
    }),
  request: post('/seeds/41', '{}', { agent: 'axios/1.7.9' }),
});
