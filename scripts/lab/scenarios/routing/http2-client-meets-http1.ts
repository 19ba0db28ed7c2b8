import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A client in Go speaks HTTP/2 without asking; what is behind the TCP port answers in HTTP/1.1.',
  cause: 'protocol-mismatch-h1-h2',
  tells: ['client-go-http2.txt'],
  keeps: ['client-go-http2.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'feed.magazine',
      to: 'covers.magazine:8614',
      protocol: 'tcp',
      endpoints: [peer('answers', { status: 404, body: '{"error":"not found"}\n' })],
    }),
  request: program('go-http2'),
});
