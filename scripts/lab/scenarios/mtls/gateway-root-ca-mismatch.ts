import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'A gateway does not accept the certificate of a service of the mesh, and tells its own caller so in the body.',
  cause: 'root-ca-mismatch',
  tells: [],
  // The only version here whose reply holds the reason with its words.
  versions: ['1.37.0'],
  setUp: () =>
    gateway({
      host: 'basket.example.com',
      to: 'basket.store:8536',
      towards: 'mutual',
      endpoints: [
        peer('tls-answers', { shows: { identity: 'cluster.local/ns/store/sa/basket', signedBy: 'other-mesh' } }),
      ],
    }),
  request: get('/cart', { agent: 'curl/8.5.0' }),
});
