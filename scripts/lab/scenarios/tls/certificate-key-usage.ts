import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'An RSA certificate without digitalSignature: TLS 1.3 refuses it on every version.',
  cause: 'certificate-usage-invalid',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'scada.water',
      to: 'rtu.water.example:8459',
      endpoints: [
        peer('tls-answers', { shows: { hosts: ['rtu.water.example'], key: 'rsa', keyUsage: 'keyEncipherment' } }),
      ],
      tls: { sni: 'rtu.water.example', trusts: 'public' },
    }),
  request: get('/rtu/7', { agent: 'WinCC/8.0' }),
});
