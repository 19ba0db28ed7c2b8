import { defineScenario, get, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A Spring Boot application refuses by itself, with the body that it writes for every error.',
  cause: 'app-403-not-mesh',
  tells: ['reply.txt'],
  keeps: ['reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'claims.insurer:8821',
      app: peer('program', { name: 'spring-server', args: ['{address}', '{port}'] }),
      from: 'web.insurer',
    }),
  request: [
    // Its first answer takes as long as Java needs to warm up.
    raw(['GET / HTTP/1.1\r\nhost: claims.insurer:8821\r\n\r\n', 1000], { leaves: 'closes', shows: 'nothing' }),
    get('/claims/7', { agent: 'okhttp/4.12.0' }),
  ],
});
