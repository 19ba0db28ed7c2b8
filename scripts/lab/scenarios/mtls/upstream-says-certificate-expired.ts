import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The outside host says that our client certificate has expired (TLS 1.2).',
  cause: 'client-certificate-rejected',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'depot.rail',
      to: 'slots.rail.example:8473',
      endpoints: [peer('tls-strict', { shows: { hosts: ['slots.rail.example'] }, asks: 'company', upTo: 'TLSv1.2' })],
      tls: {
        sni: 'slots.rail.example',
        trusts: 'public',
        shows: { hosts: ['depot.rail'], signedBy: 'company', usage: 'client', dates: 'expired' },
      },
    }),
  request: get('/slots', { agent: 'depot/1' }),
});
