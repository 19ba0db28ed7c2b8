import { type Entry, entry } from '../entry.ts';

const pools = [
  {
    id: 'dbcp-pool-timeout',
    wordings: ['Cannot get a connection, pool error ⟨reason:read⟩', 'Timeout waiting for idle object'],
    saidBy: 'Apache Commons DBCP',
    source: 'apache/commons-dbcp@2.9 PoolingDataSource.java; apache/commons-pool@2.11 GenericObjectPool.java',
  },
  {
    id: 'jedis-pool',
    wordings: ['Could not get a resource from the pool'],
    saidBy: 'Jedis',
    source: 'redis/jedis@4.4 util/Pool.java',
  },
  {
    id: 'go-redis-pool-timeout',
    wordings: ['redis: connection pool timeout'],
    saidBy: 'go-redis',
    source: 'redis/go-redis@9.5 internal/pool/pool.go',
  },
  {
    id: 'sqlalchemy-pool-timeout',
    wordings: ['QueuePool limit of size ⟨size:number⟩ overflow ⟨overflow:number⟩ reached, connection timed out'],
    saidBy: 'SQLAlchemy',
    source: 'sqlalchemy/sqlalchemy@2.0 lib/sqlalchemy/pool/impl.py',
  },
  {
    id: 'ado-net-pool-timeout',
    wordings: ['The timeout period elapsed prior to obtaining a connection from the pool'],
    saidBy: 'ADO.NET',
    source: 'dotnet/SqlClient@5.2 Strings.resx ADP_PooledOpenTimeout',
  },
  {
    id: 'npgsql-pool-exhausted',
    wordings: ['The connection pool has been exhausted, either raise'],
    saidBy: 'Npgsql',
    source: 'npgsql/npgsql@8.0 PoolingDataSource.cs',
  },
  {
    id: 'node-pg-pool-timeout',
    wordings: ['timeout exceeded when trying to connect'],
    saidBy: 'pg-pool (node-postgres)',
    source: 'brianc/node-postgres@pg-pool-3.6 index.js',
  },
];

/** The pool of a driver gave no connection in time: all are in use, or none could be opened. */
export default (): readonly Entry[] =>
  pools.map((item) =>
    entry('neighbour', {
      ...item,
      failure: 'timeout',
      shell: true,
      means: 'No connection came from the pool in time: all were in use, or none could be opened',
      side: 'client',
      note: 'The error of the connection itself, where there was one, stands below or before it.',
    }),
  );
