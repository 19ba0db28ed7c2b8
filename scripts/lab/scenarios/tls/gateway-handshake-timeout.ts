import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A client opens a connection to the gateway and begins a ClientHello that never ends; the gateway hangs up.',
  cause: 'tls-handshake-timeout',
  tells: ['envoy.log'],
  setUp: () =>
    gateway({
      host: 'slowloris.example.com',
      to: 'site.slow:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['slowloris.example.com'] } },
      listener: { listener_filters_timeout: '0.5s', continue_on_listener_filters_timeout: false },
    }),
  request: raw([Buffer.from('16030100c8010000c40303', 'hex')], { patience: 1500 }),
});
