import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'For comparison: mutual TLS between two sidecars as it should be.',
  cause: null,
  tells: [],
  setUp: () =>
    twoSidecars({
      client: { of: 'order-ui.pizza' },
      server: { of: 'oven.pizza:8502', mode: 'strict', app: peer('answers') },
    }),
  request: get('/oven/temperature', { agent: 'undici/6.13' }),
});
