import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The stream was idle for longer than it may',
  says: 'Nothing moved on the stream to {service} for the idle timeout, and the proxy ended it.',
  area: 'timeout',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          all: [
            { record: { codeDetails: 'stream_idle_timeout' } },
            { record: { status: 504 }, unless: { upstreamTime: { min: 0 } } },
          ],
          per: 'connection',
          within: { seconds: 1 },
          inOrder: true,
        },
        because:
          'The log names the timer of an idle stream, and the answer is 504: the request was complete, and nothing moved after it.',
      },
      {
        when: { record: { status: 504, phrase: 'body-stream-timeout' } },
        because: '504 with the body of an idle timeout: the request was complete, and nothing moved after it.',
      },
      {
        when: { record: { flag: 'SI', status: { oneOf: [200, 206, 504] } } },
        because:
          'SI is the timer of the stream on which nothing moves; the request had arrived in full (else it is a 408).',
      },
    ],
    suggests: [
      {
        when: { record: { flag: 'SI', method: { oneOf: ['GET', 'HEAD'] } }, unless: { bytesReceived: { min: 1 } } },
        because:
          'A GET without a body is complete with its headers, so it is no slow caller: before Envoy 1.23 an idle timeout was a 408 all the same.',
      },
      {
        when: { record: { flag: 'SI' }, unless: { status: 408, component: { matches: '.' } } },
        because: 'SI is set by the timer of an idle stream alone.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'SI' } },
        because: 'The timer of an idle stream ran out; before Envoy 1.23 that was always a 408.',
      },
      { when: { record: { phrase: 'body-stream-timeout' } }, because: 'The body of an idle timeout.' },
      {
        when: {
          record: {
            phrase: { oneOf: ['node-ws-1006', 'ws-gorilla-abnormal', 'ws-dotnet-closed', 'ws-firefox-interrupted'] },
          },
        },
        because:
          'A WebSocket that stood was cut without a word; Envoy does that to one that was silent for its idle timeout.',
      },
    ],
  },
  asks: { 'app-log': { slow: 'suggests', complete: 'against' }, 'route-timeout': { route: 'suggests' } },
  lookalikes: ['slow-client-request', 'upstream-reset-mid-response'],
  applies: {},
  fixes: [
    {
      do: 'Let something move: a comment line every 30 s in server-sent events, a keepalive in gRPC streams, pings in WebSockets.',
      snippet: ': keep-alive\\n\\n',
      risk: 'A little traffic.',
      undo: 'Stop sending it.',
      verify: 'The stream lives for hours, and no SI is logged.',
    },
    {
      do: 'Or lengthen the idle timeout of the listener or route by an EnvoyFilter (5 minutes by default in Envoy, none for a route).',
      snippet:
        'apiVersion: networking.istio.io/v1alpha3\nkind: EnvoyFilter\nmetadata:\n  name: stream-idle-timeout\n  namespace: istio-system\nspec:\n  workloadSelector: { labels: { istio: ingressgateway } }\n  configPatches:\n    - applyTo: NETWORK_FILTER\n      match: { listener: { filterChain: { filter: { name: envoy.filters.network.http_connection_manager } } } }\n      patch:\n        operation: MERGE\n        value:\n          typed_config:\n            "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager\n            stream_idle_timeout: 3600s',
      risk: 'Dead streams hold memory longer.',
      undo: 'kubectl delete envoyfilter -n istio-system stream-idle-timeout',
      verify: 'A pause of ten minutes does not end the stream.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
  ],
});
