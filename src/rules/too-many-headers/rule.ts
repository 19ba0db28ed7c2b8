import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The request has too many headers',
  says: 'A request to {service} has more headers than the proxy takes (100, by default).',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: ['http1.too_many_headers', 'http2.too_many_headers'],
            },
          },
        },
        because: 'Envoy writes this only of a request with more headers than its limit.',
      },
    ],
    fits: [
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
        because: 'Envoy answers too many headers with the same 431 as too large ones.',
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
              oneOf: ['http2.header_list_size_too_large'],
            },
          },
        },
        because: 'An HTTP/2 stream that ended before it had a method: too many headers look like this.',
      },
      {
        when: {
          record: {
            phrase: 'body-request-header-fields-too-large',
          },
        },
        because: 'Envoy answers too many headers with the same 431 as too large ones.',
      },
      {
        when: {
          record: {
            parserError: {
              contains: 'headers count exceeds limit',
            },
          },
          unless: {
            component: 'client',
          },
        },
        because: 'The parser counted more headers than it takes.',
      },
    ],
  },
  lookalikes: ['header-too-large'],
  applies: {},
  fixes: [
    {
      do: 'Find who adds the headers: a client that repeats one, a proxy chain that appends, baggage.',
      snippet: 'istioctl proxy-config log <pod>.{namespace} --level http:debug',
      risk: 'The debug level writes every request’s headers, secrets too.',
      undo: 'istioctl proxy-config log <pod>.{namespace} --level http:warning',
      verify: 'The count of headers in one request is known.',
    },
    {
      do: 'Send fewer; or raise `max_headers_count` in `common_http_protocol_options` by an EnvoyFilter.',
      snippet: 'common_http_protocol_options:\n  max_headers_count: 200',
      risk: 'Each hop behind needs it too.',
      undo: 'kubectl delete envoyfilter -n <namespace> <name>',
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
