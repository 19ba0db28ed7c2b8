import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The same with TLS 1.2: works up to Envoy 1.37, fails from 1.38.',
  cause: 'certificate-usage-invalid',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'pump.gasworks',
      to: 'rtu.gas.example:8466',
      endpoints: [
        peer('tls-answers', {
          shows: { hosts: ['rtu.gas.example'], key: 'rsa', keyUsage: 'keyEncipherment' },
          ciphers: 'ECDHE-RSA-AES128-GCM-SHA256',
        }),
      ],
      tls: { sni: 'rtu.gas.example', trusts: 'public', upTo: 'TLSv1_2', ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'] },
    }),
  request: get('/rtu/12', { agent: 'Movicon/11' }),
});
