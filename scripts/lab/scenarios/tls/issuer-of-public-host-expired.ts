import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'TLS origination to a host whose own certificate is valid, and its issuer, which it sends along, has expired.',
  cause: 'tls-certificate-expired',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'stamps.mail',
      to: 'franking.post.example:8467',
      endpoints: [peer('tls-answers', { shows: { hosts: ['franking.post.example'], intermediate: 'expired' } })],
      tls: { sni: 'franking.post.example', trusts: 'public' },
    }),
  request: get('/labels', { agent: 'stamps/1' }),
});
