import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'For comparison: plain text between two sidecars, DISABLE on both sides.',
  cause: null,
  tells: [],
  setUp: () =>
    twoSidecars({
      client: { of: 'kiosk.museum', tls: 'disable' },
      server: { of: 'tickets.museum:8516', app: peer('answers') },
    }),
  request: get('/tickets/today', { agent: 'okhttp/4.12' }),
});
