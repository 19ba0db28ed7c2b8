import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The destination said GOAWAY while it was shutting down',
  says: '{service} said GOAWAY: it takes no more calls on this connection, mostly because it is shutting down.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      { when: { record: { phrase: 'remote-goaway' } }, because: 'The upstream said GOAWAY on this connection.' },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'grpc-go-draining',
                'go-http2-graceful-goaway',
                'grpc-go-goaway-closing',
                'java-hc-goaway',
                'go-http2-goaway',
                'go-http2-transport-goaway',
                'java-grpc-goaway',
                'python-grpc-goaway',
                'python-httpx-terminated',
              ],
            },
          },
        },
        because: 'The client was told GOAWAY by what it was connected to: a server or proxy that drains.',
      },
    ],
    fits: [
      {
        when: { record: { resetReason: 'remote refused stream reset' } },
        because: 'A call above the last stream of a GOAWAY counts as refused.',
      },
    ],
  },
  asks: {
    'when-in-life': { stop: 'proves', 'any time': 'against', push: 'rulesOut' },
    'pods-of-service': { replaced: 'suggests', steady: 'against' },
  },
  lookalikes: ['max-connection-duration'],
  applies: {},
  fixes: [
    {
      do: 'Let the server shut down gracefully: GOAWAY first with the highest stream id, then finish what runs, then stop.',
      snippet: 'server.GracefulStop() // grpc-go; with a timer that ends in server.Stop()',
      risk: 'The stop takes as long as the longest call.',
      undo: 'Roll back.',
      verify: 'A rollout under load shows no UR.',
    },
    {
      do: 'Let callers repeat what was not begun: `refused-stream` and `unavailable` (Istio’s default has both).',
      snippet: 'retries:\n  attempts: 3\n  retryOn: connect-failure,refused-stream,unavailable,cancelled',
      risk: '`unavailable` also repeats calls that the server began.',
      undo: 'Set the old conditions again.',
      verify: 'Callers see no UNAVAILABLE during rollouts.',
    },
  ],
  sources: [
    {
      title: 'RFC 9113: HTTP/2, GOAWAY and RST_STREAM',
      url: 'https://www.rfc-editor.org/rfc/rfc9113.html',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: draining',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/operations/draining',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: router filter, retry-on',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/router_filter',
      read: '2026-11-23',
    },
  ],
});
