import { onlyEndpoint } from '../../build/ipv6.ts';
import { own } from '../../network.ts';
import { clientSidecar, clusterOf, defineScenario, get } from '../../scenario.ts';

const to = 'tiles.maps:8104';

export default defineScenario({
  area: 'connection',
  shows: 'In a cluster of IPv6 the application does not listen: refused, and no matter of address families.',
  cause: 'app-not-listening',
  tells: ['access-istio.txt'],
  network: [own('fd00:10:244:2::38/128')],
  setUp: () =>
    clientSidecar({
      of: 'atlas.maps',
      to,
      endpoints: [],
      cluster: onlyEndpoint(clusterOf(to), 'fd00:10:244:2::38', 8104),
    }),
  request: get('/v1/tiles', { agent: 'okhttp/4.12.0' }),
});
