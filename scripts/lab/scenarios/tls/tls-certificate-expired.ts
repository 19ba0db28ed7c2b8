import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The certificate of an outside host has expired.',
  cause: 'tls-certificate-expired',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'sender.mailing',
      to: 'api.mailer.example:8446',
      endpoints: [peer('tls-answers', { shows: { hosts: ['api.mailer.example'], dates: 'expired' } })],
      tls: { sni: 'api.mailer.example', trusts: 'public', expects: ['api.mailer.example'] },
    }),
  request: get('/v3/domains', { agent: 'mailgun-php/4.2' }),
});
