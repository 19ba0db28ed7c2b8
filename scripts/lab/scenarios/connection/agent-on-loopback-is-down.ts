import { clientSidecar, clusterOf, defineScenario, get } from '../../scenario.ts';

const to = 'opa.local:10800';

export default defineScenario({
  area: 'connection',
  shows: 'A ServiceEntry leads to an agent in the same pod, on 127.0.0.1, and the agent is not there.',
  cause: 'app-not-listening',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'gateway-app.shop',
      to,
      endpoints: [],
      cluster: {
        upstream_bind_config: undefined,
        load_assignment: {
          cluster_name: clusterOf(to),
          endpoints: [
            {
              lb_endpoints: [
                { endpoint: { address: { socket_address: { address: '127.0.0.1', port_value: 10800 } } } },
              ],
            },
          ],
        },
      },
    }),
  request: get('/v1/data/authz/allow', { agent: 'Java/21.0.2' }),
});
