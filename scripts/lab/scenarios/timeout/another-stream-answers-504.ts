import { clientSidecar, defineScenario, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'Two streams of one HTTP/2 connection: one is idle for too long after its headers, the other gets the application’s own 504.',
  cause: 'stream-idle-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'console.logs',
      to: 'loki.logs:3100',
      endpoints: [
        peer('answers', {
          paths: {
            '/tail': { bodyAfter: 5000 },
            '/query': { status: 504, body: '{"error":"query was too long"}', after: 1500 },
          },
        }),
      ],
      routes: [
        {
          name: 'tail',
          match: { prefix: '/tail' },
          route: { cluster: 'outbound|3100||loki.logs.svc.cluster.local', timeout: '0s', idle_timeout: '1s' },
        },
        {
          name: 'default',
          match: { prefix: '/' },
          route: { cluster: 'outbound|3100||loki.logs.svc.cluster.local', timeout: '0s' },
        },
      ],
    }),
  request: h2('GET', '/query', { agent: 'logcli/3.0', beside: '/tail' }),
});
