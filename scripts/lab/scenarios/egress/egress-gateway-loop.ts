import { podAddress } from '../../addresses.ts';
import { clusterOf, defineScenario, gateway, get } from '../../scenario.ts';

const to = 'api.sms.example:8080';

export default defineScenario({
  area: 'egress',
  shows:
    'The route at the egress gateway leads back to the egress gateway: each round adds an x-forwarded-for, until the circuit breaker ends it.',
  cause: 'egress-gateway-loop',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      of: 'egress-loop.istio-system',
      host: 'api.sms.example',
      to: 'api.sms-loop:8080',
      endpoints: [],
      cluster: {
        circuit_breakers: { thresholds: [{ max_requests: 6 }] },
        load_assignment: {
          cluster_name: clusterOf(to),
          endpoints: [
            {
              lb_endpoints: [
                {
                  endpoint: {
                    address: { socket_address: { address: podAddress('egress-loop.istio-system'), port_value: 8080 } },
                  },
                },
              ],
            },
          ],
        },
      },
    }),
  request: get('/send?to=49170', { agent: 'twilio-python/9.0' }),
});
