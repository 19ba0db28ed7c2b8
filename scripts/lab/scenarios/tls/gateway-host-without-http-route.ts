import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows:
    'The gateway ends TLS for this host, and no http route stands behind it, for its VirtualService has tls routes only.',
  cause: 'passthrough-and-simple-mixed',
  tells: [],
  setUp: () =>
    gateway({
      host: 'kiosk.example.com',
      to: 'screens.kiosk:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['kiosk.example.com'] } },
      virtualHosts: [],
    }),
  request: get('/screen/4', { agent: 'curl/8.5.0', tls: {} }),
});
