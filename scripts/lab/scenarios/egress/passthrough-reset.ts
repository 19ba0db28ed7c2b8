import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'A middlebox resets TLS to a forbidden name: curl sees a reset in its handshake, the proxy a TCP line without reason.',
  cause: 'host-firewall-blocks-traffic',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    clientSidecar({
      of: 'scraper.press',
      to: 'www.blocked.example:8705',
      protocol: 'tcp',
      endpoints: [peer('tls-resets-handshake')],
      unknown: true,
    }),
  request: get('/', { agent: 'curl/8.1.2', tls: {} }),
});
