import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'TLS origination to a host whose certificate is of a company CA that the proxy does not know.',
  cause: 'unknown-ca',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'sync.hr',
      to: 'ldap-api.corp.example:8443',
      endpoints: [peer('tls-answers', { shows: { hosts: ['ldap-api.corp.example'], signedBy: 'company' } })],
      tls: { sni: 'ldap-api.corp.example', trusts: 'public', expects: ['ldap-api.corp.example'] },
    }),
  request: get('/people?dept=42', { agent: 'openldap-sync/2' }),
});
