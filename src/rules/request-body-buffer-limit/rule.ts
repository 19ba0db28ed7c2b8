import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The request’s body is larger than a filter buffers',
  says: 'The body of a request to {service} does not fit the buffer of a filter that reads it whole.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: [
                'request_payload_too_large',
                'request_payload_exceeded_retry_buffer_limit',
                'connect_bridge_unary_request_too_large',
              ],
            },
          },
        },
        because: 'The proxy itself writes this when a filter wants the whole body and it does not fit the buffer.',
      },
      {
        when: {
          record: { phrase: 'body-payload-too-large', server: { oneOf: ['envoy', 'istio-envoy'] } },
          unless: { upstreamTime: { matches: '.' } },
        },
        because: 'The reply is Envoy’s own in word and header, and nobody behind it was asked.',
      },
    ],
    suggests: [
      {
        when: { record: { ownReply: 'too large' } },
        because: 'The proxy refused it itself, and its reply is as long as `Payload Too Large`.',
      },
      {
        when: {
          record: {
            phrase: 'body-payload-too-large',
          },
          unless: { server: { matches: '^[^ei]' } },
        },
        because:
          '413 with the bare body `Payload Too Large` is Envoy’s own reply; nginx and applications word it otherwise.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['nginx-413', 'nginx-body-too-large', 'go-http-body-too-large'],
            },
          },
        },
        because: 'A body is over the limit of a server or of a proxy before the mesh.',
      },
      {
        when: {
          record: {
            status: 413,
          },
          unless: {
            codeDetails: 'via_upstream',
          },
        },
        because: '413 is a body over somebody’s limit.',
      },
    ],
  },
  asks: {
    'filters-of-proxy': {
      buffer: 'suggests',
      lua: 'suggests',
      'only Istio’s own': 'against',
    },
  },
  lookalikes: ['header-too-large', 'response-buffer-limit'],
  applies: {},
  fixes: [
    {
      do: 'Find the filter that buffers: Lua that calls `body()`, ext_authz with `includeRequestBodyInCheck`, a buffer filter, gRPC-JSON.',
      snippet:
        'kubectl get envoyfilter,wasmplugin -A\nkubectl get configmap istio -n istio-system -o yaml | grep -A12 includeRequestBodyInCheck',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The filter is known.',
    },
    {
      do: 'Take large uploads out of that filter, or let it see only the first bytes.',
      snippet: 'includeRequestBodyInCheck:\n  maxRequestBytes: 8192\n  allowPartialMessage: true',
      risk: 'The authorizer sees only the beginning of the body.',
      undo: 'Set the old values again.',
      verify: 'The same upload answers 200.',
    },
    {
      do: 'Or raise the limit: `per_connection_buffer_limit_bytes` of the listener, or `maxRequestBytes`.',
      snippet: 'per_connection_buffer_limit_bytes: 10485760',
      risk: 'Each connection may take that much memory of the proxy.',
      undo: 'kubectl delete envoyfilter -n <namespace> <name>',
      verify: 'The same upload answers 200, and the memory of the proxy stays in its limit.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/filter_manager.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/filter_manager.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: Lua filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/lua_filter',
      read: '2026-11-23',
    },
  ],
});
