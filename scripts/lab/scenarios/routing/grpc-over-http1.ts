import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: "A browser calls a gRPC service over HTTP/1.1, as without grpc-web: the answer's trailers do not reach it.",
  cause: 'grpc-web-not-enabled',
  tells: ['curl-v.txt'],
  setUp: () =>
    clientSidecar({
      of: 'spa.todo',
      to: 'todo-rpc.todo:8612',
      protocol: 'grpc',
      endpoints: [peer('grpc', { status: 13, says: 'no trailers for you' })],
    }),
  request: post('/todo.Todos/List', 'AAAAAAA=', {
    agent: 'grpc-web-javascript/0.1',
    headers: { 'content-type': 'application/grpc-web+proto', 'x-grpc-web': '1' },
  }),
});
