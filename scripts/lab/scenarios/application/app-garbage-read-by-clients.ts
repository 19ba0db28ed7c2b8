import { clientSidecar, defineScenario, get, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'What is no HTTP reply at all comes through a TCP port: the clients themselves say that they cannot read it.',
  cause: 'app-invalid-http-response',
  tells: [],
  keeps: [
    'reply.txt',
    'client-browser-open.txt',
    'client-go-http.txt',
    'client-python-requests.txt',
    'client-python-httpx.txt',
    'client-python-aiohttp.txt',
    'client-python-urllib3.txt',
  ],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'dashboard.factory',
      to: 'gauge.factory:9998',
      protocol: 'tcp',
      endpoints: [peer('raw-reply', { bytes: 'OK temperature=21.5\r\n\r\n', close: true })],
    }),
  request: [
    get('/read'),
    program('go-http'),
    program('browser-open'),
    program('python-requests'),
    program('python-httpx'),
    program('python-aiohttp'),
    program('python-urllib3'),
  ],
});
