import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The request says its length twice: Content-Length and chunks',
  says: 'A request carries both Content-Length and Transfer-Encoding: chunked, which the proxy refuses.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: 'http1.content_length_and_chunked_not_allowed',
          },
        },
        because: 'Envoy writes this only of a message with both headers, and without UPE it is the caller’s.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'codec-http-1.1-protocol-error-both-content-length-and-transfer-encoding-are-set',
          },
          unless: {
            component: 'client',
          },
        },
        because: 'The parser met both headers, and it is not the one that reads replies.',
      },
    ],
  },
  lookalikes: ['downstream-protocol-error'],
  applies: {},
  fixes: [
    {
      do: 'Find the client or the proxy before the gateway that sets Content-Length by hand while the body is streamed.',
      snippet: 'kubectl logs -n {namespace} <pod> -c istio-proxy | grep content_length_and_chunked_not_allowed',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The address of the caller is known.',
    },
    {
      do: 'Let it send only one of them: leave the length to the library.',
      snippet: '// do not set Content-Length on a streamed body',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The same request answers.',
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
  ],
});
