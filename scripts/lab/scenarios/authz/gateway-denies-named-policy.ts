import { authorization, fromAddress } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A DENY policy at a gateway fits the address that the gateway sees; the request came over other proxies.',
  cause: 'authz-deny-rule-matched',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'reports.example.com',
      to: 'reports.bureau:8811',
      endpoints: [peer('answers')],
      filters: [
        authorization('DENY', [
          { policy: 'deny-scanners', namespace: 'istio-system', principals: [fromAddress('127.0.0.0', 8)] },
        ]),
      ],
    }),
  request: get('/reports', { agent: 'okhttp/4.12.0', headers: { 'x-forwarded-for': '203.0.113.9,10.128.0.4' } }),
});
