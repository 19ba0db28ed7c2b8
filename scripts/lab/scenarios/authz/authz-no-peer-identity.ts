import { authorization, isPrincipal } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows:
    'The policy asks for a principal; the caller has no proxy, so it has none, though its service account is right.',
  cause: 'authz-no-peer-identity',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'ledger.finance:8443',
      app: peer('answers'),
      mode: 'permissive',
      from: 'batch.finance',
      filters: [
        authorization('ALLOW', [
          {
            policy: 'allow-batch',
            namespace: 'finance',
            principals: [isPrincipal('cluster.local/ns/finance/sa/batch')],
          },
        ]),
      ],
    }),
  request: get('/entries/today', { agent: 'Wget/1.21.3' }),
});
