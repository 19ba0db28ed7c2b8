import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The destination refuses further streams',
  says: '{service} refused the stream: it takes no more calls on this connection at this time.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { resetReason: 'remote refused stream reset' } },
        because: 'REFUSED_STREAM: the server did not begin this call. Too many streams at a time is the usual reason.',
      },
      {
        when: { record: { phrase: 'chrome-http2-server-refused-stream' } },
        because: 'The browser was told REFUSED_STREAM.',
      },
    ],
  },
  asks: { 'when-in-life': { stop: 'against', 'any time': 'suggests' }, 'app-log': { nothing: 'suggests' } },
  lookalikes: ['upstream-goaway-on-drain'],
  applies: {},
  fixes: [
    {
      do: 'See how many calls run at a time, and what the server allows: MAX_CONCURRENT_STREAMS, worker or queue limits.',
      snippet:
        'kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- pilot-agent request GET stats | grep -E "{serviceName}.*(rq_active|cx_active)"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Under load no UR with refused streams.',
    },
    {
      do: 'Spread the calls over more connections and more pods.',
      snippet: 'trafficPolicy:\n  connectionPool:\n    http:\n      maxConcurrentStreams: 50',
      risk: 'More connections to each pod.',
      undo: 'Remove the limit again.',
      verify: 'The server refuses no stream any more.',
    },
  ],
  sources: [
    {
      title: 'RFC 9113: HTTP/2, GOAWAY and RST_STREAM',
      url: 'https://www.rfc-editor.org/rfc/rfc9113.html',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: router filter, retry-on',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/router_filter',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
