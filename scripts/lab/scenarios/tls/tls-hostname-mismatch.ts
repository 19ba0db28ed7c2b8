import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'The certificate is for other names than the one asked for.',
  cause: 'tls-hostname-mismatch',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'pos.stores',
      to: 'acquirer.cards.example:8447',
      endpoints: [peer('tls-answers', { shows: { hosts: ['www.cards.example', 'cards.example'] } })],
      tls: { sni: 'acquirer.cards.example', trusts: 'public', expects: ['acquirer.cards.example'] },
    }),
  request: get('/authorise', { agent: 'Verifone/M400' }),
});
