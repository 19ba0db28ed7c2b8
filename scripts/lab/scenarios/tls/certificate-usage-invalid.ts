import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A certificate for signing code on a server.',
  cause: 'certificate-usage-invalid',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'tsa.signing',
      to: 'timestamp.pki.example:8458',
      endpoints: [peer('tls-answers', { shows: { hosts: ['timestamp.pki.example'], usage: 'code-signing' } })],
      tls: { sni: 'timestamp.pki.example', trusts: 'public' },
    }),
  request: get('/tsa', { agent: 'signtool/10' }),
});
