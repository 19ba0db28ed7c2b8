import { revocationList } from '../../certificates.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'TLS origination with a revocation list that is past its own end: no certificate can be accepted by it.',
  cause: 'crl-or-ocsp',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'notary.deeds',
      to: 'registry.sea.example:8463',
      endpoints: [peer('tls-answers', { shows: { hosts: ['registry.sea.example'] } })],
      tls: {
        sni: 'registry.sea.example',
        trusts: 'public',
        common: { validation_context: { crl: { inline_string: revocationList('public', { dates: 'expired' }) } } },
      },
    }),
  request: get('/ships/9', { agent: 'notary/2' }),
});
