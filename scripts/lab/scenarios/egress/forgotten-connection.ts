import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'An outside host is silent for more than a minute, then the connection is reset: a NAT gateway had forgotten it.',
  cause: 'stale-upstream-connection',
  tells: ['access-istio.txt'],
  versions: ['1.40.0'],
  lasts: 61,
  setUp: () =>
    clientSidecar({
      of: 'payouts.ledger',
      to: 'api.psp.example:8715',
      endpoints: [peer('reset-before-reply', { after: 61_000 })],
    }),
  request: get('/v1/payouts', { agent: 'Stripe/v1 RubyBindings/11.0', more: ['--max-time', '90'] }),
});
