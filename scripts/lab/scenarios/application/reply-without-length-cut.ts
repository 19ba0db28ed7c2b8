import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'Chunked reply without its end: the worker was killed while it streamed.',
  cause: 'app-closes-without-reply',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'console.ci',
      to: 'build-logs.ci:8190',
      endpoints: [
        peer('raw-reply', {
          bytes: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\nstep 1 of 9 done\r\n',
          close: true,
        }),
      ],
    }),
  request: get('/builds/771/log', { agent: 'Jenkins-CLI/2.452' }),
});
