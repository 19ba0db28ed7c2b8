import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The headers of the request are too large',
  says: 'The headers of a request to {service} are larger than the proxy takes (60 KiB in all, by default).',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: ['http1.headers_too_large', 'http2.header_list_size_too_large'],
            },
          },
        },
        because: 'Envoy writes this of a request’s headers that are larger than its limit, and of nothing else.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'body-request-header-fields-too-large',
          },
        },
        because: 'This bare body is Envoy’s own reply of 431; too many bytes are more common than too many headers.',
      },
      {
        when: {
          record: {
            flag: 'DPE',
            status: 431,
          },
          unless: {
            codeDetails: {
              matches: '.',
            },
          },
        },
        because:
          'The proxy itself refused the caller’s headers with 431; too many bytes are more common than too many headers.',
      },
      {
        when: {
          record: {
            flag: 'DR',
            method: {
              empty: true,
            },
          },
          unless: {
            codeDetails: {
              matches: '.',
            },
          },
        },
        because: 'An HTTP/2 stream that ended before it had a method: headers over a limit are written like this.',
      },
      {
        when: {
          record: {
            codeDetails: 'http2.remote_reset',
            method: {
              empty: true,
            },
          },
        },
        because:
          'An HTTP/2 stream that ended before it had a method: up to Envoy 1.36 headers over the limit are written like this.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            status: 431,
          },
        },
        because: '431 is said of headers over a limit; whose limit, the text does not say.',
      },
      {
        when: {
          record: {
            parserError: {
              contains: 'headers size exceeds limit',
            },
          },
          unless: {
            component: 'client',
          },
        },
        because: 'The parser met headers over the limit; of a request or of a reply, this line alone does not say.',
      },
    ],
  },
  lookalikes: ['too-many-headers', 'request-body-buffer-limit'],
  applies: {},
  fixes: [
    {
      do: 'Find out what makes the headers large: cookies that pile up, a token with many groups, traces and baggage.',
      snippet:
        'curl -sv https://<host>/ -o /dev/null 2>&1 | grep "^>" | awk \'{print length($0)": "$0}\' | sort -rn | head -5',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The longest header is known.',
    },
    {
      do: 'Make it smaller: fewer cookies, a reference token instead of one with all groups.',
      snippet: 'Set-Cookie: <old-cookie>=; Max-Age=0; Path=/',
      risk: 'Users whose cookie is deleted sign in again.',
      undo: 'Issue the old cookie again.',
      verify: 'The request answers 200.',
    },
    {
      do: 'Or raise the limit of this proxy by an EnvoyFilter (`max_request_headers_kb`, at most 8,192).',
      snippet:
        'apiVersion: networking.istio.io/v1alpha3\nkind: EnvoyFilter\nmetadata:\n  name: larger-headers\n  namespace: <gateway-namespace>\nspec:\n  configPatches:\n    - applyTo: NETWORK_FILTER\n      match:\n        listener: { filterChain: { filter: { name: envoy.filters.network.http_connection_manager } } }\n      patch:\n        operation: MERGE\n        value:\n          typed_config:\n            "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager\n            max_request_headers_kb: 96',
      risk: 'Every hop behind needs the same limit; more memory for each request; an EnvoyFilter can break on an upgrade.',
      undo: 'kubectl delete envoyfilter -n <gateway-namespace> larger-headers',
      verify: 'The same request answers 200, and no 431 stands in the log.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/http1/codec_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/http1/codec_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: HttpConnectionManager',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/api-v3/extensions/filters/network/http_connection_manager/v3/http_connection_manager.proto',
      read: '2026-11-23',
    },
  ],
});
