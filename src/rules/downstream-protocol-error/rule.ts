import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The caller’s request is not valid HTTP',
  says: 'The proxy refused what a caller sent as HTTP: it breaks a rule of the protocol ({codeDetails}).',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: [
                'http1.invalid_characters',
                'http1.invalid_url',
                'http1.invalid_transfer_encoding',
                'http1.connection_header_rejected',
                'http1.body_disallowed',
                'http1.invalid_scheme',
                'http1.https_url_on_plaintext_connection',
                'http2.unknown.nghttp2.error',
                'http2.unknown.oghttp2.error',
                'http2.outbound_frames_flood',
                'http2.inbound_empty_frames_flood',
                'http.invalid_method',
                'http.invalid_scheme',
                'absolute_path_rejected',
                'missing_path_rejected',
                'too_many_premature_resets',
                'uhv.invalid_name_characters',
                'uhv.invalid_value_characters',
                'uhv.invalid_method',
                'uhv.invalid_scheme',
                'uhv.invalid_content_length',
                'uhv.empty_header_name',
                'uhv.invalid_pseudo_header',
                'uhv.http1.transfer_encoding_not_allowed',
                'uhv.http1.content_length_not_allowed',
                'uhv.http2.invalid_te',
                'uhv.http2.connection_header_rejected',
              ],
            },
          },
        },
        because:
          'The detail names the rule of HTTP that the caller’s bytes broke; Envoy writes it only of what comes from the caller’s side.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'codec-connection-was-closed-while-dispatching-frames' } },
        because:
          'The proxy closed the caller’s connection while it was still reading from it: a flood of frames or resets.',
      },
      {
        when: {
          record: {
            codeDetails: {
              oneOf: ['http2.invalid.header.field', 'http2.violation.of.messaging.rule'],
            },
          },
        },
        because: 'A header of the request is one that HTTP/2 does not allow.',
      },
      {
        when: { record: { flag: 'DPE', phrase: 'codec-the-user-callback-function-failed' } },
        because: 'DPE is of the caller’s side, and the proxy refused an HTTP/2 frame that came from there.',
      },
      {
        when: {
          record: {
            flag: 'DPE',
            status: 501,
          },
        },
        because: '501 with DPE is Envoy’s answer to a transfer encoding that it does not know.',
      },
      {
        when: {
          record: {
            phrase: 'body-not-implemented',
          },
          unless: {
            server: { matches: '^[^ei]' },
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because: '501 with the body `Not Implemented` is Envoy’s answer to a transfer encoding that it does not know.',
      },
      {
        when: {
          record: {
            parserError: {
              matches:
                '^(HPE_INVALID_HEADER_TOKEN|HPE_INVALID_URL|HPE_INVALID_CONSTANT|HPE_INVALID_VERSION|INVALID_HEADER_NAME_CHARACTER|UNPARSABLE_CONTENT_LENGTH)$',
            },
          },
          unless: {
            component: 'client',
          },
        },
        because: 'The parser got as far as the request line or a header: it was HTTP, and a broken one.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            codeDetails: 'http1.codec_error',
          },
        },
        because: 'The bytes could not be read as HTTP/1: a broken request, or no HTTP at all.',
      },
      {
        when: {
          record: {
            phrase: 'body-bad-request',
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
          '400 with the bare body `Bad Request`, by a proxy and without the time of an upstream, is Envoy’s answer to HTTP that it cannot read.',
      },
    ],
  },
  lookalikes: ['header-too-large', 'headers-with-underscores', 'chunked-and-length'],
  applies: {},
  fixes: [
    {
      do: 'Find the caller, and look at what it really sends.',
      snippet:
        'istioctl proxy-config log <pod>.{namespace} --level http:debug,http2:debug\nkubectl logs -n {namespace} <pod> -c istio-proxy -f | grep -E "dispatch error|invalid http2"',
      risk: 'The debug level writes much; do it on one pod.',
      undo: 'istioctl proxy-config log <pod>.{namespace} --level http:warning,http2:warning',
      verify: 'The line `dispatch error: …` names what the parser met.',
    },
    {
      do: 'Mend or update the client; if it is a scanner from outside, let it be: the proxy did its work.',
      snippet: 'Nothing to apply.',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The DPE lines of that address are gone, or all come from scanners.',
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
      title: 'Envoy 1.37, source/common/http/http2/codec_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/http2/codec_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
  ],
});
