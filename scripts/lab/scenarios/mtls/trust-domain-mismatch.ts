import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: "The server's identity is of another trust domain, with the same root and the same name.",
  cause: 'trust-domain-mismatch',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'broker.exchange',
      to: 'matching.exchange:8506',
      tls: 'mutual',
      endpoints: [peer('tls-answers', { shows: { identity: 'prod.example.com/ns/exchange/sa/matching' } })],
    }),
  request: get('/book/XETRA', { agent: 'QuickFIX/1.15' }),
});
