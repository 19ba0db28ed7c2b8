import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application closes the connection instead of answering',
  says: 'The application behind {service} accepts the request and closes the connection without a reply.',
  area: 'application',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [{ record: { phrase: 'router-log-cluster-matched', direction: 'inbound' } }, { record: { flag: 'UC' } }],
          per: 'connection',
          within: { seconds: 60 },
          inOrder: true,
        },
        because:
          'The log of the receiver’s proxy: the request went to the application, which closed the connection over it.',
      },
      {
        when: {
          record: { flag: 'UC', direction: 'inbound' },
          unless: { duration: { min: 1000 } },
        },
        because:
          'Only the application is behind an inbound line: it took the request and closed, or reset, its connection.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UC' } },
        because: 'The connection was closed before a reply; the server may do so on purpose.',
      },
      {
        when: { record: { codeDetails: 'upstream_reset_after_response_started', resetReason: 'protocol error' } },
        because: 'The reply began, and the server closed before its end.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'curl-52-empty',
                'go-eof',
                'java-hc-nohttpresponse',
                'java-unexpected-eof-server',
                'node-socket-hang-up',
                'python-conn-aborted-remote',
                'python-httpx-disconnected',
                'python-aiohttp-disconnected',
                'chrome-empty-response',
                'wget-no-data',
                'dotnet-premature',
                'java-hc-no-bytes',
                'rust-hyper-incomplete',
                'nginx-premature',
                'ruby-eof',
              ],
            },
          },
        },
        because: 'The caller’s connection was accepted and closed without a byte of a reply.',
      },
    ],
    against: [
      {
        when: {
          all: [{ record: { routed: 'yes' }, unless: { flag: { matches: '.' } } }, { record: { flag: 'UC' } }],
          per: 'upstreamConnection',
          inOrder: true,
        },
        because: 'The same connection carried an answer before: it was closed between two requests, not over one.',
      },
      {
        when: {
          all: [
            { record: { phrase: { oneOf: ['agent-draining', 'log-agent-draining-proxy-for-termination'] } } },
            { record: { flag: 'UC' } },
          ],
          per: 'proxy',
          within: { seconds: 120 },
        },
        because: 'The pod was being stopped at that time.',
      },
    ],
  },
  asks: {
    'app-log': { error: 'suggests', died: 'rulesOut', complete: 'rulesOut' },
    'raw-reply': { cut: 'suggests', valid: 'against' },
    'pods-of-service': { killed: 'rulesOut', restarting: 'rulesOut', steady: 'suggests' },
    'keepalive-of-app': { shorter: 'against' },
  },
  lookalikes: ['app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Send the same request to the application itself, past both proxies, and watch what it does.',
      snippet: 'kubectl exec -n {namespace} {pod} -c istio-proxy -- curl -sv --raw http://127.0.0.1:{port}{path}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'There is a status line.',
    },
    {
      do: 'Compare with what works: method, path, size, host, HTTP version. Servers close on what they will not read: HTTP/1.1 on an HTTP/2 or TLS port, a header that is too long, a client address that is not allowed.',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which property of the request makes it close.',
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
