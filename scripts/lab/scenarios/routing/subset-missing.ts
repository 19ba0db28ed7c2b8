import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows:
    'The VirtualService names a subset that no DestinationRule defines: NC with the subset in the name of the cluster.',
  cause: 'destination-rule-subset-missing',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'productpage.books',
      to: 'reviews.books:9080',
      endpoints: [peer('answers')],
      route: { cluster: 'outbound|9080|v4|reviews.books.svc.cluster.local' },
    }),
  request: get('/reviews/3', { agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_4)' }),
});
