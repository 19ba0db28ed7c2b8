import { typed } from '../../build/http.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The gateway expects a PROXY header and the load balancer sends none: it closes without a word.',
  cause: 'proxy-protocol-mismatch',
  tells: ['envoy.log', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'portal.example.net',
      to: 'portal.web:8080',
      endpoints: [peer('answers')],
      listener: {
        listener_filters: [
          typed(
            'envoy.filters.listener.proxy_protocol',
            'envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol',
          ),
        ],
      },
    }),
  request: get('/login', { agent: 'ELB-HealthChecker/2.0' }),
});
