import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The server signed its certificate itself; the text is that of a missing intermediate.',
  cause: 'unknown-ca',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'ci.builds',
      to: 'harbor.lab.example:8444',
      endpoints: [peer('tls-answers', { shows: { hosts: ['harbor.lab.example'], selfSigned: true } })],
      tls: { sni: 'harbor.lab.example', trusts: 'public' },
    }),
  request: get('/v2/', { agent: 'containerd/1.7.15' }),
});
