import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The outside host does not accept our client certificate (TLS 1.2).',
  cause: 'client-certificate-rejected',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'meter.grid',
      to: 'market.grid.example:8450',
      endpoints: [peer('tls-strict', { shows: { hosts: ['market.grid.example'] }, asks: 'company', upTo: 'TLSv1.2' })],
      tls: {
        sni: 'market.grid.example',
        trusts: 'public',
        shows: { hosts: ['meter.grid'], signedBy: 'public', usage: 'client' },
      },
    }),
  request: get('/schedules', { agent: 'Siemens-MDM/1' }),
});
