import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application sends Transfer-Encoding twice',
  says: '{service} answers with two Transfer-Encoding headers, or with one that is not just `chunked`.',
  area: 'application',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'nginx-duplicate-transfer-encoding' } },
        because: 'nginx read the reply before Envoy did, and quotes the header that stood there twice.',
      },
      {
        when: { record: { component: 'client', parserError: { contains: 'unsupported transfer encoding' } } },
        because: 'The parser of replies refused the Transfer-Encoding: mostly it stands there twice.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UPE' }, unless: { codeDetails: 'upstream_reset_after_response_started' } },
        because:
          'Envoy could not read the reply as HTTP; a Transfer-Encoding that stands there twice is the most common fault that other clients forgive.',
      },
      {
        when: {
          record: { codeDetails: 'upstream_reset_before_response_started', resetReason: 'protocol error' },
          unless: { component: { matches: '.' } },
        },
        because:
          'Envoy could not read the reply as HTTP; a Transfer-Encoding that stands there twice is the most common fault that other clients forgive.',
      },
    ],
  },
  asks: {
    'raw-reply': {
      'encoding twice': 'proves',
      valid: 'rulesOut',
      'not http': 'rulesOut',
      'length wrong': 'rulesOut',
      'too large': 'rulesOut',
      cut: 'rulesOut',
    },
  },
  lookalikes: ['upstream-reset-mid-response'],
  applies: {},
  fixes: [
    {
      do: 'Do not copy hop-by-hop headers from a backend’s reply: leave Transfer-Encoding, Connection and Keep-Alive out.',
      snippet:
        '// Spring: return the body, not the ResponseEntity of the call that you made\nheaders.remove(HttpHeaders.TRANSFER_ENCODING);',
      risk: 'None: the server sets the header itself where it is needed.',
      undo: 'Roll back.',
      verify: '`curl -sv --raw` shows Transfer-Encoding once, and the status is 200.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/http/http1/codec_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/http1/codec_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'RFC 9112: HTTP/1.1, message body length',
      url: 'https://www.rfc-editor.org/rfc/rfc9112.html',
      read: '2026-11-23',
    },
  ],
});
