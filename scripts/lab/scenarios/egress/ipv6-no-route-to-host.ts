import { onlyEndpoint } from '../../build/ipv6.ts';
import { route } from '../../network.ts';
import { clientSidecar, clusterOf, defineScenario, get } from '../../scenario.ts';

const to = 'geo.globe.example:8719';

export default defineScenario({
  area: 'egress',
  shows:
    'The name of an outside host resolves to IPv6, and the router of the node says that the host cannot be reached.',
  cause: 'dns-ip-family-mismatch',
  tells: [],
  network: [route('unreachable', '2001:db8::17')],
  setUp: () =>
    clientSidecar({
      of: 'tracker.maps',
      to,
      endpoints: [],
      cluster: onlyEndpoint(clusterOf(to), '2001:db8::17', 8719),
    }),
  request: get('/v1/geo', { agent: 'okhttp/4.12.0' }),
});
