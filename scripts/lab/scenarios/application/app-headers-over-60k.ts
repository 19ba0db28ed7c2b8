import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The headers of the reply are larger than Envoy takes.',
  cause: 'app-header-too-large',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'graph.federation',
      to: 'subgraph-users.federation:4001',
      endpoints: [peer('answers', { headers: { 'x-debug-trace': 'q'.repeat(200_000) } })],
    }),
  request: get('/graphql?query={me{id}}', { agent: 'apollo-gateway/2.7', more: ['--globoff'] }),
});
