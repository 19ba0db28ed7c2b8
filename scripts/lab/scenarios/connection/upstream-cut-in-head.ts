import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The other side dies in the middle of its headers: 502 UPE, not UC.',
  cause: 'upstream-reset-mid-response',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'quiz.school', to: 'answers.school:5001', endpoints: [peer('half-head')] }),
  request: get('/answers/today', { agent: 'Python/3.12 aiohttp/3.9.5' }),
});
