import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows:
    'Somebody else\'s Service names its port 8443 "http": now TLS to any host on that port meets an HTTP listener.',
  cause: 'http-named-443-listener-conflict',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    clientSidecar({
      of: 'invoices.erp',
      to: 'oddly-named.tools:8443',
      endpoints: [peer('answers')],
      otherwise: 'allow_any',
    }),
  request: get('/v1/rates', {
    agent: 'curl/7.74.0',
    host: 'rates.bank.example:8443',
    tls: { sni: 'rates.bank.example' },
  }),
});
