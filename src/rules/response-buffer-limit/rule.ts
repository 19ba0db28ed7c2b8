import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The reply is larger than a filter buffers',
  says: 'The reply of {service} does not fit the buffer of a filter that reads it whole, so the proxy answered 500 instead.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: ['response_payload_too_large', 'connect_bridge_unary_response_too_large'],
            },
          },
        },
        because: 'The proxy writes this only when a filter wants the whole reply and it does not fit the buffer.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'body-internal-server-error',
            server: {
              oneOf: ['envoy', 'istio-envoy'],
            },
          },
          unless: {
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because:
          'A 500 with the bare body `Internal Server Error` and without the time of an upstream comes from the proxy itself; of its own 500s this is the usual one.',
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
  lookalikes: ['request-body-buffer-limit', 'overload-manager'],
  applies: {},
  fixes: [
    {
      do: 'Find the filter that reads whole replies: Lua with `body()` in `envoy_on_response`, gRPC-JSON, a Wasm plugin.',
      snippet: 'kubectl get envoyfilter,wasmplugin -A',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The filter is known.',
    },
    {
      do: 'Take the route with large replies out of it, or let it read in chunks (`bodyChunks()` in Lua).',
      snippet: 'for chunk in handle:bodyChunks() do\n  -- look at chunk\nend',
      risk: 'The filter sees pieces, not the whole.',
      undo: 'Apply the old filter again.',
      verify: 'The same request answers 200.',
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
