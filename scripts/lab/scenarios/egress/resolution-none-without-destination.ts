import { clientSidecar, defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'A ServiceEntry with resolution NONE is reached without an original destination, as through a gateway: UH.',
  cause: 'serviceentry-resolution-none',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'fetch.assets',
      to: 'images.cdn.example:8711',
      endpoints: [],
      cluster: { type: 'ORIGINAL_DST', lb_policy: 'CLUSTER_PROVIDED', load_assignment: undefined },
    }),
  request: get('/logo.png', { agent: 'sharp/0.33' }),
});
