import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

const through = (url: string, host: string) =>
  raw([`GET ${url} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: pip/24.0\r\nProxy-Connection: keep-alive\r\n\r\n`]);

export default defineScenario({
  area: 'egress',
  shows:
    'HTTP_PROXY is set, and the sidecar routes the absolute URL by its host, which nobody has declared: block_all at the proxy’s port.',
  cause: 'registry-only-egress-blocked',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'wheels.builder',
      to: 'squid.corp.example:3128',
      endpoints: [peer('answers')],
      otherwise: 'block_all',
    }),
  request: through('http://pypi.example.org/simple/', 'pypi.example.org'),
});
