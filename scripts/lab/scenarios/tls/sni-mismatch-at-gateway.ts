import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: "The SNI of the client is none of the gateway's hosts: NR with the name in the last column but one.",
  cause: 'sni-mismatch-at-gateway',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'tenant-a.example.com',
      to: 'tenant-a.saas:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['tenant-a.example.com'] } },
    }),
  request: get('/', { agent: 'curl/8.7.1', host: 'tenant-b.example.com', tls: { sni: 'tenant-b.example.com' } }),
});
