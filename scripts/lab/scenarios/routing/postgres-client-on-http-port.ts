import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A PostgreSQL port named http: the proxy answers the driver’s question for TLS with an HTTP error.',
  cause: 'port-name-protocol-mismatch',
  tells: [],
  keeps: ['access-istio.txt', 'client-python-psycopg.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'orders.florist',
      to: 'postgres.florist:5432',
      endpoints: [peer('tcp-silent')],
    }),
  request: [program('python-psycopg', ['{door}'])],
});
