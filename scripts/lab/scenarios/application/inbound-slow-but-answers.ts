import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application needs almost two seconds and answers: slow is no failure.',
  cause: null,
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () => serverSidecar({ of: 'audit.depot:8757', app: peer('slow', { after: 1700 }), from: 'web.depot' }),
  request: get('/report/2025', { agent: 'okhttp/4.12.0' }),
});
