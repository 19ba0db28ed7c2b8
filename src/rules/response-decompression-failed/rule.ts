import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The reply says that it is compressed, and is not',
  says: '{service} sends `Content-Encoding` for a body that cannot be decompressed.',
  area: 'application',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'log-decompression-failed' } },
        because: 'It is said of the decompression itself: the body is not what its header says.',
      },
    ],
  },
  asks: { 'raw-reply': { valid: 'against' } },
  lookalikes: ['upstream-reset-mid-response'],
  applies: {},
  fixes: [
    {
      do: 'Compare the header with the body: gzip begins with the bytes 1f 8b.',
      snippet:
        'kubectl exec -n {namespace} {pod} -c istio-proxy -- curl -s --raw -H "accept-encoding: gzip" http://127.0.0.1:{port}{path} | head -c 2 | xxd',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`1f8b` where `content-encoding: gzip` is said.',
    },
    {
      do: 'Do not pass on `Content-Encoding` of a backend when your client library has already decompressed its body.',
      snippet: 'headers.remove("Content-Encoding")',
      risk: 'The reply goes out uncompressed unless the server compresses it itself.',
      undo: 'Roll back.',
      verify: 'The client reads the whole body.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: decompressor filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/decompressor_filter',
      read: '2026-11-23',
    },
    {
      title: 'RFC 9112: HTTP/1.1, message body length',
      url: 'https://www.rfc-editor.org/rfc/rfc9112.html',
      read: '2026-11-23',
    },
  ],
});
