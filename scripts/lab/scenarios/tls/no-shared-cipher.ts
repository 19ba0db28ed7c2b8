import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The two sides have no cipher in common.',
  cause: 'no-shared-cipher',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'weather.farm',
      to: 'stations.dwd.example:8453',
      endpoints: [
        peer('tls-answers', {
          shows: { hosts: ['stations.dwd.example'], key: 'rsa' },
          upTo: 'TLSv1.2',
          ciphers: 'ECDHE-RSA-AES256-GCM-SHA384',
        }),
      ],
      tls: { sni: 'stations.dwd.example', trusts: 'public', upTo: 'TLSv1_2', ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'] },
    }),
  request: get('/stations/10384', { agent: 'farmOS/3' }),
});
