import { localRateLimit } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

const agent = 'hey/0.0.1';

export default defineScenario({
  area: 'routing',
  shows: 'A local rate limit of one request a minute: the second gets 429 RL.',
  cause: 'local-rate-limit',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({ of: 'quota.api:8604', app: peer('answers'), from: 'loadtest.api', filters: [localRateLimit(1)] }),
  request: [get('/quota/a', { agent }), get('/quota/b', { agent })],
});
