import { podAddress } from '../../addresses.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The inbound cluster leads to the inbound listener itself: the proxy calls itself until its limit of requests.',
  cause: 'proxy-loop-by-host-header',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'echo.mirrorland:8096',
      app: peer('closed-port'),
      from: 'alice.mirrorland',
      cluster: {
        circuit_breakers: { thresholds: [{ max_requests: 5 }] },
        load_assignment: {
          cluster_name: 'inbound|8096||',
          endpoints: [
            {
              lb_endpoints: [
                {
                  endpoint: {
                    address: { socket_address: { address: podAddress('echo.mirrorland'), port_value: 8096 } },
                  },
                },
              ],
            },
          ],
        },
      },
    }),
  request: get('/looking-glass', { agent: 'WhiteRabbit/1.0' }),
});
