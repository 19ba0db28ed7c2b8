import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The caller sets the timeout itself by a header, and no VirtualService has one.',
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'probe.sre',
      to: 'deepcheck.sre:8312',
      endpoints: [peer('silent')],
      route: { retry_policy: undefined },
      // From strangers the header is removed; Envoy counts nobody as internal by itself.
      manager: { internal_address_config: { cidr_ranges: [{ address_prefix: '10.0.0.0', prefix_len: 8 }] } },
    }),
  request: get('/deep', {
    agent: 'blackbox-exporter/0.25',
    headers: { 'x-envoy-upstream-rq-timeout-ms': '750', 'x-forwarded-for': '10.244.9.9' },
  }),
});
