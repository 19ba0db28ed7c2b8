import { defineScenario, peer, post, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The application is down behind its sidecar: the client side sees only a 503 via_upstream, the server side the refusal.',
  cause: 'app-not-listening',
  tells: ['server-access-istio.txt', 'reply.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'signup.identity' },
      server: { of: 'mailer.identity:2525', mode: 'strict', app: peer('closed-port') },
    }),
  request: post('/send', '{"template":"welcome"}', {
    agent: 'got (https://github.com/sindresorhus/got)',
    headers: { 'content-type': 'application/json' },
  }),
});
