import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The application answers 500 without a body.',
  cause: 'app-answered-error-itself',
  tells: [],
  keeps: ['reply.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({ of: 'web.potter', to: 'kiln.potter:8914', endpoints: [peer('answers', { status: 500 })] }),
  request: get('/fire', { agent: 'curl/8.9.1' }),
});
