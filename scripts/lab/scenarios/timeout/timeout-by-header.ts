import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The caller sets the timeout itself by a header, and no VirtualService has one.',
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({ of: 'probe.sre', to: 'deepcheck.sre:8312', endpoints: [peer('silent')], route: { retry_policy: undefined } }),
  request: get('/deep', { agent: 'blackbox-exporter/0.25', headers: { 'x-envoy-upstream-rq-timeout-ms': '750' } }),
});
