import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The cluster is in maintenance mode',
  says: 'A runtime key puts {service} into maintenance mode: the proxy refuses a share of the calls, or all.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'maintenance_mode' } },
        because: 'Only the runtime key `upstream.maintenance_mode.<cluster>` makes Envoy write this.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'body-maintenance-mode' } },
        because: 'The body is the one of Envoy’s maintenance mode.',
      },
    ],
  },
  asks: { 'breaker-stats': { quiet: 'suggests', grows: 'against' } },
  lookalikes: ['circuit-breaker-overflow'],
  applies: {},
  fixes: [
    {
      do: 'Take the runtime key away where it was set: an EnvoyFilter, the bootstrap, or by hand in the admin interface.',
      snippet:
        'kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- pilot-agent request GET runtime | grep maintenance',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`runtime` prints no `upstream.maintenance_mode` key.',
    },
    {
      do: 'Switch it off in one proxy at once.',
      snippet:
        'kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- pilot-agent request POST "runtime_modify?upstream.maintenance_mode.{cluster}=0"',
      risk: 'The service gets full load again, and the next start of the proxy brings the old value back.',
      undo: 'The same with 100.',
      verify: 'Calls answer 200.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
