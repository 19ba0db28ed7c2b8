import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A WebSocket over HTTP/2 is not enabled on the way',
  says: 'A WebSocket meets HTTP/2 on its way to {service}, and one of the hops does not take extended CONNECT.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'log-websocket-over-http2',
          },
        },
        because:
          'The proxy’s own log shows which header it refused: `:protocol` with `websocket`. It is valid wherever the extended CONNECT is allowed.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: ['http2.invalid.header.field', 'http2.violation.of.messaging.rule'],
            },
          },
        },
        because:
          'Over HTTP/2 a WebSocket begins with the header `:protocol`, which a proxy that does not take it calls invalid.',
      },
      {
        when: {
          record: {
            failure: 'websocket',
          },
          unless: {
            phrase: { oneOf: ['node-ws-1006', 'ws-gorilla-abnormal', 'ws-dotnet-closed', 'ws-firefox-interrupted'] },
          },
        },
        because: 'A socket that could not be opened: HTTP/2 towards the server is one reason.',
      },
    ],
  },
  lookalikes: ['http-upgrade-type-not-allowed', 'connect-not-supported'],
  applies: {},
  fixes: [
    {
      do: 'Do not upgrade this service’s connections to HTTP/2.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}-h1\n  namespace: {namespace}\nspec:\n  host: {service}\n  trafficPolicy:\n    connectionPool:\n      http: { h2UpgradePolicy: DO_NOT_UPGRADE }',
      risk: 'More connections between the proxies.',
      undo: 'kubectl delete destinationrule -n {namespace} {serviceName}-h1',
      verify: 'The handshake answers 101.',
    },
    {
      do: 'Name the server’s port `http-…`, not `http2-…` or `grpc-…`, if it carries WebSockets.',
      snippet: 'ports:\n  - name: http-ws\n    port: {port}',
      risk: 'HTTP/2-only callers of this port fail.',
      undo: 'Give the port its old name.',
      verify: 'The handshake answers 101.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: HTTP upgrades, WebSocket and CONNECT',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/http/upgrades',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: HttpConnectionManager',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/api-v3/extensions/filters/network/http_connection_manager/v3/http_connection_manager.proto',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
