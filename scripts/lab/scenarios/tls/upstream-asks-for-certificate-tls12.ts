import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The same with TLS 1.2: the handshake fails, and the alert stands in the access log.',
  cause: 'client-certificate-required',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'edi.supply',
      to: 'as2.partner.example:8449',
      endpoints: [peer('tls-answers', { shows: { hosts: ['as2.partner.example'] }, asks: 'company', upTo: 'TLSv1.2' })],
      tls: { sni: 'as2.partner.example', trusts: 'public' },
    }),
  request: get('/as2/mdn', { agent: 'OpenAS2/3.2' }),
});
