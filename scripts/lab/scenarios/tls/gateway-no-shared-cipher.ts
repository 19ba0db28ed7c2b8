import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A client whose ciphers the gateway does not take: no access log line, an alert for the client.',
  cause: 'no-shared-cipher',
  tells: ['envoy.log', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'vpn.example.com',
      to: 'vpnportal.net:8080',
      endpoints: [peer('answers')],
      tls: {
        shows: { hosts: ['vpn.example.com'], key: 'rsa' },
        upTo: 'TLSv1_2',
        ciphers: ['ECDHE-RSA-AES256-GCM-SHA384'],
      },
    }),
  request: get('/login', {
    agent: 'AnyConnect/4.10',
    tls: {},
    more: ['--ciphers', 'ECDHE-RSA-AES128-GCM-SHA256', '--tls-max', '1.2'],
  }),
});
