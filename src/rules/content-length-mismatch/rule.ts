import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The Content-Length of the reply is wrong',
  says: '{service} sends a Content-Length that contradicts itself or the body.',
  area: 'application',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            component: 'client',
            parserError: {
              matches:
                "HPE_UNEXPECTED_CONTENT_LENGTH|both 'Content-Length' and 'Transfer-Encoding'|UNPARSABLE_CONTENT_LENGTH|unsupported content length",
            },
          },
        },
        because: 'The parser of replies names it: the length is there twice, is no number, or stands beside chunks.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'go-http-multiple-content-length',
                'python-urllib3-content-lengths',
                'chrome-response-headers-multiple-content-length',
              ],
            },
          },
        },
        because: 'The client says of the reply that it carries two lengths which differ.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'python-aiohttp-content-lengths' } },
        because: 'The parser met two lengths; aiohttp says so of requests, too, when it serves.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UPE' }, unless: { codeDetails: 'upstream_reset_after_response_started' } },
        because: 'Envoy could not read the reply as HTTP; lengths that contradict each other are one reason.',
      },
      {
        when: {
          record: { codeDetails: 'upstream_reset_before_response_started', resetReason: 'protocol error' },
          unless: { component: { matches: '.' } },
        },
        because: 'Envoy could not read the reply as HTTP; lengths that contradict each other are one reason.',
      },
    ],
  },
  asks: {
    'raw-reply': {
      'length wrong': 'proves',
      valid: 'rulesOut',
      'not http': 'rulesOut',
      'encoding twice': 'rulesOut',
      'too large': 'rulesOut',
      cut: 'against',
    },
  },
  lookalikes: ['upstream-reset-mid-response'],
  applies: {},
  fixes: [
    {
      do: 'Let the server compute the length: do not set Content-Length by hand, and not after compression or rewriting.',
      snippet: 'headers.remove("Content-Length")',
      risk: 'None: the server sets it, or sends chunks.',
      undo: 'Roll back.',
      verify: '`curl -sv --raw` shows one Content-Length, equal to the body, or Transfer-Encoding alone.',
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
