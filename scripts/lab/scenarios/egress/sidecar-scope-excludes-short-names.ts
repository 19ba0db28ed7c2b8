import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const agent = 'python-httpx/0.27.0';

export default defineScenario({
  area: 'egress',
  shows:
    'A Sidecar resource leaves out Services that are called by short names: one with its namespace, one pod of a StatefulSet.',
  cause: 'sidecar-egress-scope-excludes-host',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'catalog.books',
      to: 'local.books:9080',
      endpoints: [peer('answers')],
      otherwise: 'block_all',
    }),
  request: [get('/reviews/0', { agent, host: 'reviews.books:9080' }), get('/', { agent, host: 'web-0.web.qa:8080' })],
});
