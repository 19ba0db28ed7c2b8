import { defineScenario, get, impatient, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application has begun its reply when the caller leaves.',
  cause: 'downstream-client-disconnect',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () => serverSidecar({ of: 'export.depot:8758', app: peer('slow', { bodyAfter: 3000 }), from: 'web.depot' }),
  request: impatient(get('/export.csv', { agent: 'okhttp/4.12.0' }), 700),
});
