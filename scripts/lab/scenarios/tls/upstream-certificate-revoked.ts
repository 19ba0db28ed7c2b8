import { revocationList } from '../../certificates.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'TLS origination with a revocation list, to a host whose certificate is on it.',
  cause: 'crl-or-ocsp',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'notary.deeds',
      to: 'registry.land.example:8462',
      endpoints: [peer('tls-answers', { shows: { hosts: ['registry.land.example'] } })],
      tls: {
        sni: 'registry.land.example',
        trusts: 'public',
        common: {
          validation_context: {
            crl: {
              inline_string: revocationList('public', { revoked: [{ hosts: ['registry.land.example'] }] }),
            },
          },
        },
      },
    }),
  request: get('/titles/12', { agent: 'notary/2' }),
});
