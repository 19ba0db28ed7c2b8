import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The token says that it is not signed (alg none).',
  cause: 'jwt-malformed',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'chess.games:8823',
      app: peer('answers'),
      from: 'bot.games',
      filters: [requestAuthentication({})],
    }),
  request: get('/board/1', {
    agent: 'lichess-bot/2024.5',
    headers: { authorization: `Bearer ${token({ algorithm: 'none' })}` },
  }),
});
