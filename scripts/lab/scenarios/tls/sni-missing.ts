import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A TLS client without SNI, such as one that goes by address: no filter chain.',
  cause: 'sni-missing',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'iot.example.com',
      to: 'mqtt-web.iot:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['iot.example.com'] } },
    }),
  request: raw(['GET /ota HTTP/1.1\r\nhost: iot.example.com\r\n\r\n'], { tls: {} }),
});
