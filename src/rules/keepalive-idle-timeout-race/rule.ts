import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A kept-alive connection was closed just as it was used again',
  says: '{service} closed an idle connection in the very moment in which the proxy sent a request on it.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [{ record: { routed: 'yes' }, unless: { flag: { matches: '.' } } }, { record: { flag: 'UC' } }],
          per: 'upstreamConnection',
          inOrder: true,
        },
        because:
          'The same connection to the endpoint carried an answer before, and was closed when the next request came on it.',
      },
      {
        when: { record: { phrase: 'go-http-server-closed-idle' } },
        because: 'Go says it in so many words: the server closed the idle connection while the request was under way.',
      },
    ],
    fits: [
      {
        when: { any: [{ record: { flag: 'UC' } }, { record: { resetReason: 'connection termination' } }] },
        because:
          'The connection stood and was closed before the first byte of a reply: the race for an idle connection is the commonest reason when it happens now and then.',
      },
    ],
    against: [
      {
        when: { record: { flag: 'UC', duration: { min: 1000 } } },
        because:
          'It took a second and more until the connection was closed: a race for an idle connection is over at once.',
      },
    ],
  },
  asks: {
    'keepalive-of-app': { shorter: 'proves', longer: 'rulesOut' },
    'app-log': { nothing: 'suggests', error: 'rulesOut', died: 'rulesOut', complete: 'rulesOut', slow: 'rulesOut' },
    'when-in-life': { stop: 'against', 'any time': 'suggests' },
  },
  lookalikes: ['app-died-mesh-blamed'],
  applies: {},
  fixes: [
    {
      do: 'Let the proxy give up idle connections before the server does: an idle timeout below the server’s.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  host: {service}\n  trafficPolicy:\n    connectionPool:\n      http:\n        idleTimeout: 30s',
      risk: 'Connections are opened more often. A second DestinationRule for the same host is not merged: add it to the one that exists. It governs callers’ proxies; between the sidecar and its own application the next fix helps.',
      undo: 'kubectl delete destinationrule -n {namespace} {serviceName}',
      verify: 'The log shows no UC for this service through a day with idle phases.',
    },
    {
      do: 'Or raise the keep-alive timeout of the server above the proxy’s (1 hour by default).',
      snippet: 'server.keepAliveTimeout = 3_700_000; // Node.js\nserver.headersTimeout = 3_710_000;',
      risk: 'Idle connections stay open longer and use memory.',
      undo: 'Set the old value and roll out again.',
      verify: 'The inbound log shows no UC with a duration of a few milliseconds.',
    },
    {
      do: 'Retry where the request can be repeated: `reset-before-request`, and `reset` for idempotent calls only.',
      snippet:
        'retries:\n  attempts: 2\n  retryOn: connect-failure,refused-stream,unavailable,cancelled,reset-before-request',
      risk: '`reset` repeats requests that the server may have carried out.',
      undo: 'Remove the condition again.',
      verify: 'UC disappears from what callers see.',
      applies: { istio: '>=1.24' },
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: connection pooling',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/connection_pooling',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: router filter, retry-on',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/router_filter',
      read: '2026-11-23',
    },
  ],
});
