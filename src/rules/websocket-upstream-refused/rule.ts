import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application refused the WebSocket',
  says: 'The application behind {service} answered the upgrade with {status} instead of 101.',
  area: 'application',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { codeDetails: 'websocket_handshake_unsuccessful' } },
        because: 'Envoy says that the upstream refused the handshake of the WebSocket.',
      },
      {
        when: {
          record: {
            status: { min: 400 },
            codeDetails: 'via_upstream',
            path: { matches: 'transport=websocket|/websocket|/ws(/|$|\\?)' },
          },
        },
        because: 'The path is that of a WebSocket, and the refusal came from the other side.',
      },
    ],
    fits: [
      {
        when: {
          record: { failure: 'websocket' },
          unless: {
            phrase: { oneOf: ['node-ws-1006', 'ws-gorilla-abnormal', 'ws-dotnet-closed', 'ws-firefox-interrupted'] },
          },
        },
        because: 'The upgrade to WebSocket was refused.',
      },
      {
        when: {
          record: {
            status: { min: 400, max: 499 },
            flag: { empty: true },
            bytesReceived: 0,
            upstreamTime: { empty: true },
            routed: 'yes',
          },
        },
        because:
          'A request without a body was answered from the other side and no service time was noted: an upgrade stays open. Proxies that add no headers of their own note none either.',
      },
    ],
  },
  supersedes: ['app-answered-error-itself'],
  asks: {
    'log-of-destination-proxy': { answered: 'proves', 'no line': 'rulesOut' },
    'app-log': { error: 'suggests', nothing: 'rulesOut' },
  },
  lookalikes: ['app-answered-error-itself'],
  applies: {},
  fixes: [
    {
      do: 'Call the endpoint past the proxies with the headers of a handshake, and read the body of its refusal.',
      snippet:
        'kubectl exec -n {namespace} {pod} -c istio-proxy -- curl -si --http1.1 -H "connection: Upgrade" -H "upgrade: websocket" -H "sec-websocket-version: 13" -H "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==" http://127.0.0.1:{port}{path}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`101 Switching Protocols`.',
    },
    {
      do: 'Check what servers check: the Origin header, the host name, the session (Socket.IO wants all requests of a session at the same pod).',
      snippet: 'trafficPolicy:\n  loadBalancer:\n    consistentHash:\n      httpCookie: { name: io, ttl: 0s }',
      risk: 'Load is spread less evenly.',
      undo: 'Remove the block.',
      verify: 'The handshake answers 101 each time.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: HTTP upgrades',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/http/upgrades',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
  ],
});
