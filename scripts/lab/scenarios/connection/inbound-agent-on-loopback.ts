import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'A Sidecar resource sends inbound calls to 127.0.0.1, where the application listens, and closes without a reply.',
  cause: 'app-closes-without-reply',
  tells: [],
  setUp: () => {
    const mesh = serverSidecar({
      of: 'cache.grid:10800',
      app: peer('closed-port'),
      from: 'client.grid',
      cluster: {
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
    });
    return {
      ...mesh,
      peers: [{ peer: peer('close-before-reply', { after: 30 }), at: { address: '127.0.0.1', port: 10800 } }],
    };
  },
  request: get('/caches/sessions', { agent: 'GridGain/8.8' }),
});
