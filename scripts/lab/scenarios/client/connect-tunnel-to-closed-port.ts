import { serviceAddress } from '../../addresses.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The sidecar opens tunnels for CONNECT, and the far end of this one refuses: 503.',
  cause: 'app-not-listening',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'fetch.tunnel',
      to: 'squid.tunnel:8440',
      endpoints: [peer('closed-port')],
      manager: { upgrade_configs: [{ upgrade_type: 'CONNECT' }] },
      virtualHosts: [
        {
          name: 'tunnel',
          domains: ['*'],
          routes: [
            {
              name: 'tunnel',
              match: { connect_matcher: {} },
              route: {
                cluster: 'outbound|8440||squid.tunnel.svc.cluster.local',
                upgrade_configs: [{ upgrade_type: 'CONNECT', connect_config: {} }],
              },
            },
          ],
        },
      ],
    }),
  request: get('/', {
    agent: 'curl/8.5.0',
    host: 'repo.example.org:8440',
    tls: {},
    more: ['--proxy', `http://${serviceAddress('squid.tunnel')}:8440`],
  }),
});
