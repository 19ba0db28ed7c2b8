import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A gRPC client is answered by a web page: what it reached over HTTP/1.1 is no gRPC server.',
  cause: 'grpc-over-http1',
  tells: [],
  keeps: ['client-go-grpc.txt', 'client-python-grpc.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'kiosk.museum',
      to: 'tickets.museum:8615',
      endpoints: [peer('answers', { headers: { 'content-type': 'text/html' }, body: '<html>Welcome</html>\n' })],
    }),
  request: [program('go-grpc', ['{door}/museum.Tickets/Get']), program('python-grpc', ['{door}/museum.Tickets/Get'])],
});
