import { typed } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The router checks x-envoy headers strictly and this one is no number: IH.',
  cause: 'invalid-envoy-header',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'driver.taxi',
      to: 'dispatch.taxi:8426',
      endpoints: [peer('answers')],
      manager: {
        internal_address_config: { cidr_ranges: [{ address_prefix: '10.0.0.0', prefix_len: 8 }] },
        http_filters: [
          typed('envoy.filters.http.router', 'envoy.extensions.filters.http.router.v3.Router', {
            strict_check_headers: ['x-envoy-max-retries', 'x-envoy-upstream-rq-timeout-ms'],
          }),
        ],
      },
    }),
  request: get('/rides/open', {
    agent: 'DriverApp/9.1',
    headers: { 'x-envoy-max-retries': 'many', 'x-forwarded-for': '10.244.9.9' },
  }),
});
