import { clientSidecar, defineScenario, get, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'Behind a TCP port the application closes instead of answering; only the clients can say so.',
  cause: 'app-closes-without-reply',
  tells: [],
  keeps: [
    'reply.txt',
    'client-browser-open.txt',
    'client-go-http.txt',
    'client-python-requests.txt',
    'client-python-httpx.txt',
    'client-python-aiohttp.txt',
  ],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'crawler.archive',
      to: 'mirror.archive:8733',
      protocol: 'tcp',
      endpoints: [peer('close-before-reply', { after: 20 })],
    }),
  request: [
    get('/pool/main'),
    program('go-http'),
    program('browser-open'),
    program('python-requests'),
    program('python-httpx'),
    program('python-aiohttp'),
  ],
});
