import { clientSidecar, defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'REGISTRY_ONLY and HTTPS to a host without a ServiceEntry: BlackHoleCluster has no host, UH on the TCP line.',
  cause: 'registry-only-egress-blocked',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    clientSidecar({
      of: 'invoicer.saas',
      to: 'api.billing.example:8702',
      protocol: 'tcp',
      endpoints: [],
      unknown: true,
      otherwise: 'block_all',
    }),
  request: get('/v1/charges', { agent: 'Stripe/v1 PythonBindings/9.0', tls: {} }),
  until: { 'reply.txt': /SSL_ERROR_SYSCALL/ },
});
