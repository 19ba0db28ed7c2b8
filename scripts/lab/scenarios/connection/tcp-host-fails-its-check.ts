import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A TCP connection stands when its host begins to fail the active health check: the proxy closes it.',
  cause: 'health-check-failing',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'kiosk.gallery',
      to: 'exhibits.gallery:8182',
      protocol: 'tcp',
      endpoints: [peer('answers', { turns: [{}, { status: 500, body: 'disk full\n' }] })],
      cluster: {
        close_connections_on_host_health_failure: true,
        health_checks: [
          {
            timeout: '0.5s',
            interval: '1s',
            no_traffic_interval: '1s',
            healthy_threshold: 1,
            unhealthy_threshold: 1,
            http_health_check: { path: '/healthz', host: 'exhibits.gallery' },
          },
        ],
      },
    }),
  request: raw(['GET /exhibits HTTP/1.1\r\n'], { patience: 3000 }),
});
