import { authorization, fromAddress } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'ipBlocks of an office network at a gateway that sees only the address of the load balancer.',
  cause: 'authz-source-ip-not-client',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    gateway({
      host: 'backoffice.example.com',
      to: 'backoffice.acme:8080',
      endpoints: [peer('answers')],
      filters: [
        authorization('ALLOW', [
          { policy: 'office-only', namespace: 'istio-system', principals: [fromAddress('203.0.113.0', 24)] },
        ]),
      ],
    }),
  request: get('/users', { agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:126.0)' }),
});
