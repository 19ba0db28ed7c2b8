import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A fault injection is on',
  says: 'The proxy itself delayed or aborted the request to {service}: a VirtualService tells it to inject a fault.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { flag: { oneOf: ['FI', 'DI'] } } },
        because: 'Only Envoy’s fault filter sets this flag, and in Istio a VirtualService with `fault` configures it.',
      },
    ],
  },
  asks: { 'fault-in-virtualservice': { yes: 'proves', no: 'against' } },
  lookalikes: ['upstream-request-timeout', 'app-answered-error-itself', 'direct-response-configured'],
  applies: {},
  fixes: [
    {
      do: 'Take the fault out of the VirtualService.',
      snippet: 'kubectl get virtualservice -A -o yaml | grep -B25 "fault:"',
      risk: 'None: it ends a test that somebody may still be running; ask whose it is.',
      undo: 'Apply the VirtualService from before.',
      verify: 'No line with FI or DI appears any more.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: fault injection',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/fault-injection/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/extensions/filters/http/fault/fault_filter.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/http/fault/fault_filter.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
