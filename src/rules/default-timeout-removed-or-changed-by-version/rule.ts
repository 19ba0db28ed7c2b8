import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The default timeout is another one in this version',
  says: 'Requests to {service} end after {roundDuration}, which was the default of another version.',
  area: 'timeout',
  per: 'service',
  signs: {
    fits: [
      {
        when: { record: { flag: 'UT', roundDuration: '15s' } },
        because:
          'Fifteen seconds is Envoy’s default for a route, and was Istio’s before 1.1: where nobody set a timeout, it comes from there.',
      },
    ],
  },
  leadsTo: ['upstream-request-timeout'],
  asks: { 'route-timeout': { none: 'suggests', route: 'rulesOut', caller: 'rulesOut' } },
  lookalikes: ['stream-idle-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Set the timeout yourself, so that no version decides it.',
      snippet: 'http:\n  - timeout: 30s\n    route:\n      - destination: { host: {service} }',
      risk: 'Requests that take longer fail.',
      undo: 'Remove the line.',
      verify: 'Durations of UT are those that you set.',
    },
    {
      do: 'Look for routes that do not come from Istio: EnvoyFilters and gateways of other makers leave Envoy’s default of 15 s.',
      snippet: 'istioctl proxy-config routes -n <namespace-of-caller> <calling-pod> -o json | grep -c \'"timeout"\'',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Every route has a timeout, `0s` or a number.',
    },
  ],
  sources: [
    {
      title: 'Istio docs 0.8: request timeouts, default of 15 seconds',
      url: 'https://istio.io/v0.8/docs/tasks/traffic-management/request-timeouts',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs 1.1: request timeouts, disabled by default',
      url: 'https://istio.io/v1.1/docs/tasks/traffic-management/request-timeouts',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
  ],
});
