import { clientSidecar, clusterOf, defineScenario, get, peer, type Service } from '../../scenario.ts';

const to = 'orders-v1.mirror:8616';
const shadow: Service = 'orders-v2.mirror:8616';

export default defineScenario({
  area: 'routing',
  shows: 'Mirrored traffic arrives with "-shadow" at the end of its host, and its failure is nobody\'s.',
  cause: 'mirror-host-header-shadow',
  tells: ['envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'shopfront.mirror',
      to,
      endpoints: [peer('answers')],
      route: { request_mirror_policies: [{ cluster: clusterOf(shadow) }] },
      also: [{ service: shadow, peers: [peer('answers', { status: 404 })] }],
    }),
  request: get('/orders/17', { agent: 'okhttp/4.9.1' }),
});
