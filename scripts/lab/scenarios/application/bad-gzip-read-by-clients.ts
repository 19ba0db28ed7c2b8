import { clientSidecar, defineScenario, get, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The reply says gzip and is not; the proxy passes it on, and the clients cannot unpack it.',
  cause: 'response-decompression-failed',
  tells: ['reply.txt', 'curl-v.txt', 'client-go-http.txt', 'client-python-requests.txt', 'client-python-httpx.txt'],
  keeps: [
    'reply.txt',
    'curl-v.txt',
    'client-go-http.txt',
    'client-python-requests.txt',
    'client-python-httpx.txt',
    'client-python-aiohttp.txt',
  ],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'reader.newsstand',
      to: 'issues.newsstand:8289',
      endpoints: [
        peer('answers', {
          headers: { 'content-encoding': 'gzip', 'content-type': 'text/plain' },
          body: 'this is not gzip at all\n',
        }),
      ],
    }),
  request: [
    get('/latest', { more: ['--compressed'] }),
    program('go-http'),
    program('python-requests'),
    program('python-httpx'),
    program('python-aiohttp'),
  ],
});
