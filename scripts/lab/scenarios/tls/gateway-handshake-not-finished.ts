import { clientHello, defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows:
    'A client sends its ClientHello to the gateway and never answers the certificate; the gateway gives the handshake up.',
  cause: 'tls-handshake-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'tills.example.com',
      protocol: 'tcp',
      to: 'sales.tills:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['tills.example.com'] } },
      chain: { transport_socket_connect_timeout: '0.5s' },
    }),
  request: raw([clientHello('tills.example.com')], { patience: 1500, shows: 'nothing' }),
});
