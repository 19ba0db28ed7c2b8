import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The outside host does not accept our client certificate; TLS 1.3 hides it from the access log.',
  cause: 'client-certificate-rejected',
  tells: ['envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'valve.gas',
      to: 'hub.gas.example:8464',
      endpoints: [peer('tls-strict', { shows: { hosts: ['hub.gas.example'] }, asks: 'company' })],
      tls: {
        sni: 'hub.gas.example',
        trusts: 'public',
        shows: { hosts: ['valve.gas'], signedBy: 'public', usage: 'client' },
      },
    }),
  request: get('/nominations', { agent: 'Openlink/22' }),
});
