import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'A server does not answer, and the callers’ own timeout of five seconds passes: each library’s own words.',
  cause: 'downstream-client-disconnect',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => clientSidecar({ of: 'web.news', to: 'search.news:8326', endpoints: [peer('silent')] }),
  request: ['go-http', 'python-requests', 'python-httpx'].map((name) => program(name, ['http://{door}/search'])),
});
