import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const ours = { hosts: ['meter.water'], signedBy: 'company', usage: 'client' } as const;

export default defineScenario({
  area: 'tls',
  shows: 'The outside host has revoked our client certificate, and its alert says so (TLS 1.2).',
  cause: 'crl-or-ocsp',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'meter.water',
      to: 'grid.water.example:8464',
      endpoints: [
        peer('tls-strict', {
          shows: { hosts: ['grid.water.example'] },
          asks: 'company',
          revoked: [ours],
          upTo: 'TLSv1.2',
        }),
      ],
      tls: { sni: 'grid.water.example', trusts: 'public', shows: ours },
    }),
  request: get('/readings', { agent: 'meter/9' }),
});
