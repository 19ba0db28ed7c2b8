import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: "The application hangs after an out-of-memory: the client's route timeout makes it a 504.",
  cause: 'app-died-mesh-blamed',
  tells: ['access-istio.txt', 'server-access-istio.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'bff.bank', route: { timeout: '1s', retry_policy: undefined } },
      server: { of: 'statements.bank:8092', mode: 'strict', app: peer('silent') },
    }),
  request: get('/statements/2026-02', { agent: 'okhttp/4.11.0' }),
});
