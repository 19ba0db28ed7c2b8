import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The destination closed or reset the connection instead of answering',
  says: '{service} took the request and ended the connection before the first byte of a reply.',
  area: 'connection',
  per: 'service',
  signs: {
    fits: [
      {
        when: { record: { flag: 'UC', direction: 'outbound' } },
        because:
          'The connection to the endpoint stood, the request went out, and the other side ended the connection without a reply.',
      },
      {
        when: { record: { resetReason: 'connection termination' } },
        because: 'An open connection was ended before a reply began.',
      },
      {
        when: { record: { failure: 'reset' } },
        because: 'The other side, or something on the way, reset the connection instead of answering.',
      },
      {
        when: { record: { failure: 'closed-early' } },
        because: 'The connection was closed before a reply.',
      },
    ],
  },
  asks: {
    'log-of-destination-proxy': {
      'app closed': 'suggests',
      answered: 'rulesOut',
      'app refused': 'rulesOut',
      'no line': 'against',
    },
    'app-log': { error: 'suggests', died: 'against', complete: 'rulesOut' },
  },
  lookalikes: ['no-endpoints'],
  applies: {},
  fixes: [
    {
      do: 'Find the same request (x-request-id) in the log of the destination’s proxy: it says whether its application closed, or whether the request never came in.',
      snippet: 'kubectl logs -n {namespace} {pod} -c istio-proxy --since=15m | grep {requestId}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which of the two hops ended the connection.',
    },
    {
      do: 'Retry idempotent requests, so that callers do not see a single reset.',
      snippet: 'retries:\n  attempts: 2\n  retryOn: connect-failure,refused-stream,unavailable,cancelled,reset',
      risk: '`reset` repeats requests that may have been carried out: only for calls that can be repeated.',
      undo: 'Take `reset` out again.',
      verify: 'Callers see 200 where the log has `URX` no more.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
