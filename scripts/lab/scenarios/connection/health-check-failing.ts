import { clientSidecar, defineScenario, get, pause, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'Active health checks get 500: the host is unhealthy, and there is no other.',
  cause: 'health-check-failing',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'kiosk.museum',
      to: 'exhibits.museum:8181',
      endpoints: [peer('answers', { paths: { '/healthz': { status: 500, body: 'disk full\n' } } })],
      cluster: {
        health_checks: [
          {
            timeout: '0.5s',
            interval: '60s',
            healthy_threshold: 1,
            unhealthy_threshold: 1,
            http_health_check: { path: '/healthz', host: 'exhibits.museum' },
          },
        ],
      },
    }),
  request: [pause(300), get('/exhibits/mona-lisa', { agent: 'KioskApp/1.0' })],
});
