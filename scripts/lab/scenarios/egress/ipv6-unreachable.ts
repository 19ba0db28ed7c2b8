import { onlyEndpoint } from '../../build/ipv6.ts';
import { clientSidecar, clusterOf, defineScenario, get } from '../../scenario.ts';

const to = 'geo.partner.example:8717';

export default defineScenario({
  area: 'egress',
  shows: 'The name of an outside host resolves to IPv6, and the pod has no way there: network unreachable.',
  cause: 'dns-ip-family-mismatch',
  tells: [],
  network: [],
  setUp: () =>
    clientSidecar({
      of: 'tracker.maps',
      to,
      endpoints: [],
      cluster: onlyEndpoint(clusterOf(to), '2001:db8::17', 8717),
    }),
  request: get('/v1/geo', { agent: 'axios/1.6.8' }),
});
