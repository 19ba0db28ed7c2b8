import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A TCP route to a cluster that is not there: NC, and the connection is closed.',
  cause: 'destination-host-not-found',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'ingest.search',
      to: 'zookeeper.search:2181',
      protocol: 'tcp',
      endpoints: [peer('tcp-echo')],
      tcp: { cluster: 'outbound|2181||zk.search.svc.cluster.local' },
    }),
  request: raw([60, 'ruok'], { patience: 300 }),
});
