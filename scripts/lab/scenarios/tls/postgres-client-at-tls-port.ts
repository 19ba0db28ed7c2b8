import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows:
    'psql asks in plain text whether it may begin TLS, at a gateway port whose chains all want TLS from the first byte.',
  cause: 'starttls-at-tls-listener',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'db.example.com',
      to: 'orders-db.data:5432',
      port: 5432,
      protocol: 'tcp',
      endpoints: [peer('tcp-echo')],
      tls: { shows: { hosts: ['db.example.com'] } },
    }),
  request: program('psql', ['host={host} port={port} user=orders dbname=orders sslmode=require connect_timeout=3']),
});
