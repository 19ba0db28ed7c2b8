import { defineScenario, get, impatient, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The caller gives up: both proxies write 0 DC, the server side because the client side hung up.',
  cause: 'downstream-client-disconnect',
  tells: ['access-istio.txt', 'server-access-istio.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'lambda.jobs' },
      server: { of: 'render.jobs:8403', mode: 'strict', app: peer('slow', { after: 4000 }) },
    }),
  request: impatient(get('/render/scene-4', { agent: 'python-httpx/0.27.0' }), 750),
});
