import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The caller was too slow to send its request',
  says: 'The caller stopped sending its request to {service}, and the proxy gave up.',
  area: 'timeout',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [{ record: { codeDetails: 'stream_idle_timeout' } }, { record: { status: 408 } }],
          per: 'connection',
          within: { seconds: 1 },
          inOrder: true,
        },
        because: 'The log names the idle timeout, and the answer is 408: the request was not complete when it struck.',
      },
      {
        when: { record: { status: 408, phrase: 'body-stream-timeout' } },
        because: '408 with the body of an idle timeout: the request was not complete when it struck.',
      },
      {
        when: {
          any: [
            { record: { flag: 'SI', status: 408 }, unless: { method: { oneOf: ['GET', 'HEAD'] } } },
            { record: { flag: 'SI', status: 408, bytesReceived: { min: 1 } } },
          ],
        },
        because:
          '408 with SI: nothing moved, and the request was not complete. It is the caller’s side that was silent.',
      },
    ],
    fits: [
      { when: { record: { status: 408 } }, because: 'The request did not arrive in time.' },
      {
        when: {
          record: { phrase: { oneOf: ['body-request-timeout', 'body-request-header-timeout', 'body-stream-timeout'] } },
        },
        because: 'The proxy gave up waiting, perhaps for the rest of the request.',
      },
    ],
    against: [
      {
        when: { record: { codeDetails: 'via_upstream', status: 408, direction: 'inbound' } },
        because: 'Behind an inbound line is the application alone: the 408 is its own.',
      },
    ],
  },
  asks: {},
  lookalikes: ['stream-idle-timeout', 'downstream-request-timeout'],
  applies: {},
  fixes: [
    {
      do: 'See who it is and what it sends: address, agent, bytes received against the Content-Length that it promised.',
      snippet: "kubectl logs -n {namespace} {pod} -c istio-proxy --since=1h | grep ' 408 '",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The same client completes its upload.',
    },
    {
      do: 'A client that promises more bytes than it sends hangs here: check the Content-Length that it computes, and an `Expect: 100-continue` that something in front swallows.',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`curl --data-binary @file` from the same place succeeds.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
  ],
});
