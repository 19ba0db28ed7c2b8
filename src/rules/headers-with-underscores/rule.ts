import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A header’s name has an underscore, and the proxy rejects it',
  says: 'A request holds a header with an underscore in its name, and this proxy is told to reject such requests.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: ['http1.unexpected_underscore', 'http2.unexpected_underscore', 'uhv.unexpected_underscore'],
            },
          },
        },
        because: 'Envoy writes this only of a header name with an underscore, where it is told to reject them.',
      },
      {
        when: {
          record: {
            phrase: 'codec-http-1.1-protocol-error-header-name-contains-underscores',
          },
        },
        because: 'Envoy’s parser says it in plain words.',
      },
    ],
  },
  lookalikes: ['downstream-protocol-error'],
  applies: {},
  fixes: [
    {
      do: 'Send the header with hyphens.',
      snippet: 'curl -H "x-tenant-id: 7" http://<host>/',
      risk: 'The receiver must read the new name.',
      undo: 'Send the old name.',
      verify: 'The request answers.',
    },
    {
      do: 'Or let the proxy take it: `headers_with_underscores_action: ALLOW` in the EnvoyFilter or bootstrap that set it.',
      snippet: 'common_http_protocol_options:\n  headers_with_underscores_action: ALLOW',
      risk: 'Some servers read `_` and `-` as the same: a client could pass off one for the other.',
      undo: 'Set `REJECT_REQUEST` again.',
      verify: 'The request answers, and the header arrives.',
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
