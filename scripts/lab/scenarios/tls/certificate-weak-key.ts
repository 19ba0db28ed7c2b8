import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A server whose RSA key has 1024 bits.',
  cause: 'certificate-usage-invalid',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'archive.court',
      to: 'egvp.court.example:8460',
      endpoints: [
        peer('tls-answers', {
          shows: { hosts: ['egvp.court.example'], key: 'rsa-1024' },
          ciphers: 'DEFAULT@SECLEVEL=0',
          upTo: 'TLSv1.2',
        }),
      ],
      tls: { sni: 'egvp.court.example', trusts: 'public' },
    }),
  request: get('/inbox', { agent: 'Governikus/4' }),
});
