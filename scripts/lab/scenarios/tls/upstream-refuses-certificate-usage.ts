import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The outside host refuses our client certificate because it is one for signing code (TLS 1.2).',
  cause: 'certificate-usage-invalid',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'release.tools',
      to: 'signing.vendor.example:8461',
      endpoints: [
        peer('tls-strict', { shows: { hosts: ['signing.vendor.example'] }, asks: 'company', upTo: 'TLSv1.2' }),
      ],
      tls: {
        sni: 'signing.vendor.example',
        trusts: 'public',
        shows: { hosts: ['release.tools'], signedBy: 'company', usage: 'code-signing' },
      },
    }),
  request: get('/v1/sign', { agent: 'jsign/6.0' }),
});
