import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A port that the Service does not declare, called with REGISTRY_ONLY: the connection is closed.',
  cause: 'port-not-declared-in-service',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'job.foundry',
      to: 'metrics.foundry:8918',
      protocol: 'tcp',
      unknown: true,
      otherwise: 'block_all',
      endpoints: [peer('tcp-echo')],
    }),
  request: raw(['PING', 200], { leaves: 'closes' }),
});
