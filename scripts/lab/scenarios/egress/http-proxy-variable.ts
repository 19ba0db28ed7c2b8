import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'HTTP_PROXY is set in the pod: the caller asks its corporate proxy with an absolute URL, and the sidecar routes by that host.',
  cause: 'http-proxy-variable-interferes',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'pip.builder',
      to: 'squid.corp.example:3128',
      endpoints: [peer('answers')],
      otherwise: 'block_all',
    }),
  request: raw([
    'GET http://orders.default.svc.cluster.local/health HTTP/1.1\r\nHost: orders.default.svc.cluster.local\r\nUser-Agent: pip/24.0\r\nProxy-Connection: keep-alive\r\n\r\n',
  ]),
});
