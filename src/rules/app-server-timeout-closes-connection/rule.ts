import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A timeout of the server itself closes the connection',
  says: 'The server behind {service} closed the connection after {roundDuration}: a timeout of its own.',
  area: 'application',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { flag: 'UC', roundDuration: { matches: '.' } } },
        because:
          'The connection was closed after a round number of seconds: that is somebody’s timer, and the proxy’s own would say UT.',
      },
      {
        when: {
          all: [{ record: { routed: 'yes' }, unless: { flag: { matches: '.' } } }, { record: { flag: 'UC' } }],
          per: 'upstreamConnection',
          inOrder: true,
        },
        because:
          'The connection had carried an answer before: it was the server’s clock for idle connections that closed it.',
      },
      {
        when: { record: { phrase: 'python-gunicorn-timeout' } },
        because: 'gunicorn killed its own worker because it took longer than `--timeout`.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UC' } },
        because: 'The connection was closed before a reply; servers have timers that do so.',
      },
    ],
  },
  asks: { 'keepalive-of-app': { shorter: 'suggests' }, 'app-log': { error: 'suggests', nothing: 'against' } },
  lookalikes: ['app-died-mesh-blamed'],
  applies: {},
  fixes: [
    {
      do: 'Find the timer with that number: worker, request, header or keep-alive timeout of the server, and raise it above what the longest honest request takes.',
      snippet:
        'gunicorn --timeout 120\nserver.requestTimeout = 300_000; // Node.js 18 and later: 5 minutes by default\nserver.tomcat.connection-timeout=60s',
      risk: 'A hanging request holds its worker longer.',
      undo: 'Set the old value again.',
      verify: 'The slow request answers, or ends as 504 by the route’s own timeout.',
    },
    {
      do: 'Give the route a timeout below the server’s, so that callers get a 504 that says what happened.',
      snippet: 'timeout: 25s',
      risk: 'Requests that take longer fail, a little earlier than before.',
      undo: 'Remove the timeout.',
      verify: 'The line says `504 UT` instead of `503 UC`.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
  ],
});
