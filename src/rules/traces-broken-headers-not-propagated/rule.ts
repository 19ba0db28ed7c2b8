import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Traces fall apart, because the application does not pass the headers on',
  says: 'Each hop makes a trace of its own: the application does not pass the trace headers to the calls that it makes.',
  area: 'observability',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'spoken-broken-traces',
          },
        },
        because:
          'A sidecar cannot know which call out belongs to which call in: only the application can pass the headers on.',
      },
    ],
  },
  lookalikes: ['telemetry-provider-missing', 'access-log-not-enabled'],
  scan: {
    no: 'It is what people say of their traces; no log states it.',
  },
  applies: {},
  fixes: [
    {
      do: 'Pass the headers on in the application, or let an agent of OpenTelemetry do it.',
      snippet:
        'traceparent, tracestate        # W3C\nx-request-id                   # Envoy\nx-b3-traceid, x-b3-spanid, x-b3-parentspanid, x-b3-sampled, x-b3-flags   # Zipkin',
      risk: 'None. Headers that come from outside are trusted: cut them at the edge if they must not be.',
      undo: 'Leave them out again.',
      verify: 'One request shows one trace with a span for each hop.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: distributed tracing, overview',
      url: 'https://istio.io/latest/docs/tasks/observability/distributed-tracing/overview/',
      read: '2026-11-23',
    },
    {
      title: 'Istio FAQ: distributed tracing',
      url: 'https://istio.io/latest/about/faq/distributed-tracing/',
      read: '2026-11-23',
    },
  ],
});
