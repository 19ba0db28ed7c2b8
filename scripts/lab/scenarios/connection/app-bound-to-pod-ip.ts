import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'Before Istio 1.10 the sidecar calls 127.0.0.1, and the application listens on the address of the pod only.',
  cause: 'app-bound-to-pod-ip',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'ignite.grid:10800',
      app: peer('answers'),
      from: 'client.grid',
      cluster: {
        upstream_bind_config: undefined,
        load_assignment: {
          cluster_name: 'inbound|10800||',
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
  request: get('/ignite?cmd=version', { agent: 'GridGain/8.8' }),
});
