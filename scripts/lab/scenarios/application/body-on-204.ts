import { clientSidecar, curl, defineScenario, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A 204 with Transfer-Encoding: the reply is against the rules of HTTP.',
  cause: 'app-invalid-http-response',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'admin.tasks',
      to: 'todo.tasks:3100',
      endpoints: [
        peer('raw-reply', { bytes: 'HTTP/1.1 204 No Content\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n' }),
      ],
    }),
  request: curl('DELETE', '/todos/3', { agent: 'insomnia/9.1.0' }),
});
