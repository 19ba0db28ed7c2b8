import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The destination reset the stream',
  says: '{service} reset the stream or connection of this call: it decided so itself.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { resetReason: 'remote reset', codeDetails: 'upstream_reset_before_response_started' },
        },
        because: 'RST_STREAM came from the upstream before a reply: the server, or its proxy, gave this call up.',
      },
    ],
    suggests: [
      {
        when: { record: { resetReason: 'remote reset' } },
        because: 'RST_STREAM came from the upstream: the server, or its proxy, gave this call up.',
      },
      {
        when: { record: { tcp: 'yes', flag: 'UR' }, unless: { special: 'PassthroughCluster' } },
        because: 'The TCP upstream sent a reset, in the middle of the conversation.',
      },
      {
        when: { record: { flag: 'LR' } },
        because:
          'The proxy gave its own stream up because the upstream had ended its side before the request was complete.',
      },
      {
        when: {
          record: { flag: 'UPE', protocol: 'HTTP/2', status: 502, forwardedFor: { empty: true } },
        },
        because: 'Behind an HTTP/2 call a protocol error mostly is a stream that the server reset with PROTOCOL_ERROR.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UPE', protocol: 'HTTP/2' } },
        because: 'Behind an HTTP/2 call a protocol error may be a stream that was reset with PROTOCOL_ERROR.',
      },
      {
        when: { record: { flag: 'UR' }, unless: { resetReason: 'remote refused stream reset' } },
        because: 'The flag says that the upstream reset the stream.',
      },
      {
        when: { record: { failure: 'http2' } },
        because: 'A stream or connection of HTTP/2 was reset; the server does that when it gives a call up.',
      },
    ],
    against: [
      {
        when: {
          record: { codeDetails: 'upstream_reset_after_response_started' },
          unless: { resetReason: 'HTTP/1 premature upstream half close' },
        },
        because: 'The reply had begun: it was cut in the middle.',
      },
      {
        when: {
          all: [
            { record: { phrase: { oneOf: ['agent-draining', 'log-agent-draining-proxy-for-termination'] } } },
            { record: { flag: 'UR' } },
          ],
          per: 'proxy',
        },
        because: 'The pod was draining.',
      },
    ],
  },
  asks: {
    'app-log': { error: 'suggests', complete: 'against', nothing: 'against' },
    'log-of-destination-proxy': { answered: 'rulesOut' },
  },
  lookalikes: ['upstream-refused-stream', 'upstream-goaway-on-drain'],
  applies: {},
  fixes: [
    {
      do: 'Read the log of the server at that second: most libraries reset a stream with INTERNAL_ERROR after an exception, and with CANCEL when a deadline has passed.',
      snippet: 'kubectl logs -n {namespace} {pod} --since=15m --timestamps',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The server’s log names the exception, and after its mending the flag UR is gone.',
    },
    {
      do: 'See whether the call is larger or longer than the server allows: message size, number of streams, deadline.',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'A small and quick call to the same method succeeds.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'RFC 9113: HTTP/2, GOAWAY and RST_STREAM',
      url: 'https://www.rfc-editor.org/rfc/rfc9113.html',
      read: '2026-11-23',
    },
  ],
});
