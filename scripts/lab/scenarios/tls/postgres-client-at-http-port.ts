import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'psql asks whether it may begin TLS at a port that the proxy takes for HTTP: the answer begins with an H.',
  cause: 'port-name-protocol-mismatch',
  tells: ['client-psql.txt'],
  setUp: () => clientSidecar({ of: 'reports.data', to: 'orders-db.pg:5432', endpoints: [peer('answers')] }),
  request: program('psql', ['host={host} port={port} user=orders dbname=orders sslmode=require connect_timeout=3']),
});
