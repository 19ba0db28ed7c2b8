import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'Plain HTTP from the proxy to a service of the cluster that speaks TLS at 8443 and closes without an answer.',
  cause: 'tls-origination-not-applied',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'ci.build',
      to: 'vault.secrets:8443',
      endpoints: [peer('tls-answers', { shows: { hosts: ['vault.secrets.svc'] } })],
    }),
  request: get('/v1/kv/ci', { agent: 'vault-action/3' }),
});
