import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A program takes the gateway for a forward proxy: CONNECT to port 3128, which has no route for it.',
  cause: 'http-proxy-variable-interferes',
  tells: [],
  setUp: () =>
    gateway({
      host: 'proxy.corp.example',
      to: 'squid.egress:3128',
      port: 3128,
      from: 'pip.build',
      endpoints: [peer('answers')],
    }),
  request: raw(['CONNECT pypi.example.org:443 HTTP/1.1\r\nHost: pypi.example.org:443\r\nUser-Agent: pip/24.0\r\n\r\n']),
});
