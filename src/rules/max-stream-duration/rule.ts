import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The stream reached its maximum duration',
  says: 'The stream to {service} lasted longer than `max_stream_duration` allows.',
  area: 'timeout',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          any: [
            { record: { flag: 'UMSDR' } },
            { record: { codeDetails: { oneOf: ['upstream_max_stream_duration_reached', 'max_duration_timeout'] } } },
          ],
        },
        because: 'This is written only when `max_stream_duration` is over.',
      },
    ],
    suggests: [
      {
        when: {
          record: { status: 504, flag: { empty: true }, upstreamTime: { empty: true }, routed: 'yes' },
        },
        because:
          'A 504 without a flag and without the time of an upstream: the proxy itself said it, and of its timers only the maximum duration of a route sets no flag.',
      },
    ],
  },
  asks: { 'route-timeout': { route: 'suggests' } },
  lookalikes: ['upstream-request-timeout', 'max-connection-duration'],
  applies: {},
  fixes: [
    {
      do: 'Find the limit and raise it, or take it away for streams.',
      snippet:
        'istioctl proxy-config all -n <namespace-of-caller> <calling-pod> -o json | grep -B3 -A3 maxStreamDuration',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The stream lives for longer than before.',
    },
    {
      do: 'Where an EnvoyFilter set it on the cluster: raise it there, or remove the line.',
      snippet: 'common_http_protocol_options:\n  max_stream_duration: 3600s',
      risk: 'Streams that nobody reads live longer.',
      undo: 'kubectl apply the EnvoyFilter from before.',
      verify: 'No UMSDR in the log.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
  ],
});
