import { podAddress } from '../../addresses.ts';
import { clusterOf, defineScenario, gateway, get } from '../../scenario.ts';

const to = 'istio-egressgateway.istio-system:8080';

export default defineScenario({
  area: 'egress',
  shows: 'The egress gateway sends to itself, and the host is one inside of the cluster: cart.shop.svc.mesh.example.',
  cause: 'egress-gateway-loop',
  tells: [],
  setUp: () =>
    gateway({
      of: 'istio-egressgateway.istio-system',
      host: 'cart.shop.svc.mesh.example',
      to,
      endpoints: [],
      cluster: {
        circuit_breakers: { thresholds: [{ max_requests: 5 }] },
        load_assignment: {
          cluster_name: clusterOf(to),
          endpoints: [
            {
              lb_endpoints: [
                {
                  endpoint: {
                    address: {
                      socket_address: { address: podAddress('istio-egressgateway.istio-system'), port_value: 8080 },
                    },
                  },
                },
              ],
            },
          ],
        },
      },
    }),
  request: get('/cart', { agent: 'curl/8.5.0' }),
});
