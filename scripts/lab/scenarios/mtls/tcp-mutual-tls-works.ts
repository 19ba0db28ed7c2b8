import { defineScenario, peer, raw, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: "For comparison: a TCP protocol through two sidecars with mutual TLS, the SNI in the server's line.",
  cause: null,
  tells: [],
  setUp: () =>
    twoSidecars({
      client: { of: 'ledger.coins' },
      server: { of: 'store.coins:5433', protocol: 'tcp', mode: 'strict', app: peer('tcp-echo') },
    }),
  request: raw(['select 1;', 100], { leaves: 'closes' }),
});
