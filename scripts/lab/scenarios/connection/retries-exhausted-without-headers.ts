import { router } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'All tries get 503, and the proxy writes no headers of its own (`envoyDebugHeaders: disabled`): no service time in the line.',
  cause: 'retries-exhausted',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'broker.desk',
      to: 'quotes.desk:8098',
      endpoints: [peer('answers', { status: 503, body: '{"error":"warming up"}' })],
      route: { retry_policy: { retry_on: '5xx', num_retries: 2 } },
      manager: { http_filters: [router({ suppress_envoy_headers: true })] },
    }),
  request: get('/v1/quote', { agent: 'okhttp/4.12.0' }),
});
