import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The outside host asks for a client certificate and gets none (TLS 1.3): UC, the alert only in the debug log.',
  cause: 'client-certificate-required',
  tells: ['envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'clearing.bank',
      to: 'swift.network.example:8448',
      endpoints: [peer('tls-answers', { shows: { hosts: ['swift.network.example'] }, asks: 'company' })],
      tls: { sni: 'swift.network.example', trusts: 'public' },
    }),
  request: get('/gpi/status', { agent: 'SAG/7.6' }),
  until: { 'envoy.log': /^(?![\s\S]*Broken pipe)[\s\S]*ssl_socket[\s\S]*failure reason: TLS_error/ },
});
