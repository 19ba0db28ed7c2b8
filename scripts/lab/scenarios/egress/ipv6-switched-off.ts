import { onlyEndpoint } from '../../build/ipv6.ts';
import { setting } from '../../network.ts';
import { clientSidecar, clusterOf, defineScenario, get } from '../../scenario.ts';

const to = 'geo.atlas.example:8718';

export default defineScenario({
  area: 'egress',
  shows:
    'The name of an outside host resolves to IPv6, which the node has switched off: there is no address to call from.',
  cause: 'dns-ip-family-mismatch',
  tells: [],
  network: [setting('net.ipv6.conf.all.disable_ipv6', '1')],
  setUp: () =>
    clientSidecar({
      of: 'tracker.maps',
      to,
      endpoints: [],
      cluster: onlyEndpoint(clusterOf(to), '2001:db8::17', 8718),
    }),
  request: get('/v1/geo', { agent: 'okhttp/4.12.0' }),
});
