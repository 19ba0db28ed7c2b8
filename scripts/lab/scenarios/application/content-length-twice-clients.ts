import { clientSidecar, defineScenario, get, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A reply carries two lengths that differ; behind a TCP port the clients are the ones to refuse it.',
  cause: 'content-length-mismatch',
  tells: ['client-browser-open.txt', 'client-go-http.txt', 'client-python-requests.txt', 'client-python-aiohttp.txt'],
  keeps: [
    'reply.txt',
    'client-browser-open.txt',
    'client-go-http.txt',
    'client-python-requests.txt',
    'client-python-aiohttp.txt',
  ],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'reports.museum',
      to: 'scans.museum:8735',
      protocol: 'tcp',
      endpoints: [
        peer('raw-reply', {
          bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 7\r\n\r\nhello',
          close: true,
        }),
      ],
    }),
  request: [
    get('/scan/7'),
    program('go-http'),
    program('browser-open'),
    program('python-requests'),
    program('python-aiohttp'),
  ],
});
