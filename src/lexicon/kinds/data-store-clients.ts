import { type Entry, entry } from '../entry.ts';

/** What clients say of one failure: by the client and the place in its source, the wordings. */
interface Told {
  readonly id: string;
  readonly failure: string;
  readonly title: string;
  readonly means: string;
  readonly words: { readonly [client: string]: readonly string[] };
}

const told: readonly Told[] = [
  {
    id: 'data-store-answer-timeout',
    failure: 'request-timeout',
    title: 'A data store’s client: answer timed out',
    means: 'The connection stood, and the answer did not come in time',
    words: {
      'redis/lettuce@6.3 ExceptionFactory.java': ['Command timed out after ⟨number:number⟩ ⟨unit:word⟩'],
      'redis/redis-py@5.0 redis/_parsers/socket.py': ['Timeout reading from socket'],
      'redisson/redisson@3.27 RedisExecutor.java': ['Redis server response timeout (⟨number:number⟩ ms)'],
      'StackExchange/StackExchange.Redis@2.7 ExceptionFactory.cs': [
        'RedisTimeoutException: Timeout performing ⟨command:word⟩ (⟨number:number⟩ms)',
      ],
    },
  },
  {
    id: 'data-store-no-connection',
    failure: 'upstream-error',
    title: 'A data store’s client: no connection',
    means: 'The client got no connection; the error below it says how',
    words: {
      'redisson/redisson@3.27 ConnectionPool.java': ['Unable to connect to Redis server: ⟨server:word⟩'],
      'StackExchange/StackExchange.Redis@2.7 ExceptionFactory.cs': [
        'It was not possible to connect to the redis server(s)',
        'No connection is active/available to service this operation',
      ],
      'mongodb/mongo-csharp-driver@2.24 BinaryConnection.cs': [
        'An exception occurred while opening a connection to the server',
      ],
      'microsoft/mssql-jdbc@12.6 SQLServerResource.java R_tcpipConnectionFailed': [
        'The TCP/IP connection to the host ⟨host:word⟩ port ⟨port:number⟩ has failed',
      ],
      'mongodb/mongo-java-driver@4.11 BaseCluster.java': [
        'Timed out after ⟨number:number⟩ ms while waiting to connect',
        'Timed out while waiting for a server that matches',
      ],
      'datastax/java-driver@4.17 DefaultSession.java': ['Could not reach any contact point'],
      'redis/jedis@4.4 DefaultJedisSocketFactory.java': ['JedisConnectionException: Failed to create socket.'],
      'openjdk/jdk@21 com/sun/jndi/ldap/LdapClient.java': ['CommunicationException: simple bind failed: ⟨host:word⟩'],
      'javaee/javamail@1.6 SMTPTransport.java': ['Could not connect to SMTP host: ⟨host:word⟩'],
      'datastax/java-driver@3.11 NoHostAvailableException.java': ['All host(s) tried for query failed'],
      'elastic/elasticsearch@6.8 TransportClientNodesService.java': ['None of the configured nodes are available'],
      'apache/kafka@3.7 NetworkClient.java': ['Error connecting to node ⟨node:word⟩'],
      'dpkp/kafka-python@2.0 kafka/errors.py': ['NoBrokersAvailable'],
      'rabbitmq/rabbitmq-dotnet-client@6.8 ConnectionFactory.cs': ['None of the specified endpoints were reachable'],
      'pika/pika@1.3 pika/exceptions.py': ['pika.exceptions.AMQPConnectionError'],
      'temporalio/sdk-go@1.26 internal/client.go': ['failed reaching server: ⟨reason:read⟩'],
    },
  },
  {
    id: 'data-store-closed',
    failure: 'closed-early',
    title: 'A data store’s client: connection ended',
    means: 'The connection ended where the client waited for an answer',
    words: {
      'redis/redis-py@5.0 redis/_parsers/socket.py': ['Connection closed by server.'],
      'phpredis/phpredis@6.0 library.c': ['read error on connection to ⟨server:word⟩'],
      'redis/node-redis@4.6 packages/client/lib/errors.ts': ['Socket closed unexpectedly'],
      'mongodb/mongo-python-driver@4.6 pymongo/network.py': [
        'AutoReconnect: ⟨server:word⟩ connection closed',
        'AutoReconnect: connection closed',
      ],
      'mongodb/mongo-csharp-driver@2.24 BinaryConnection.cs': [
        'An exception occurred while receiving a message from the server',
        'An exception occurred while sending a message to the server',
      ],
      'postgres/postgres@REL_16 fe-secure-openssl.c': ['SSL connection has been closed unexpectedly'],
      'pgjdbc/pgjdbc@42.7 PgConnection.java': ['PSQLException: This connection has been closed'],
      'npgsql/npgsql@8.0 NpgsqlReadBuffer.cs, NpgsqlWriteBuffer.cs': [
        'Exception while reading from stream',
        'Exception while writing to stream',
      ],
      'dotnet/runtime@8.0 Strings.resx IO_EOF_ReadBeyondEOF; npgsql/npgsql@8.0 ThrowHelper': [
        'EndOfStreamException: Attempted to read past the end of the stream',
      ],
      'jackc/pgx@5.5 pgconn/pgconn.go': [
        'failed to receive message (⟨reason:read⟩)',
        'failed to receive message: ⟨reason:read⟩',
      ],
      'apache/kafka@3.7 NetworkClientUtils.java': [
        'Connection to ⟨node:word⟩ was disconnected before the response was read',
        'Connection to node ⟨node:word⟩ was disconnected before the response was read',
      ],
      'apache/kafka@3.7 errors/DisconnectException.java': ['org.apache.kafka.common.errors.DisconnectException'],
      'confluentinc/librdkafka@2.3 rdkafka_broker.c': [
        'Disconnected while requesting ApiVersion',
        'requesting ApiVersion: might be caused by',
      ],
      'nats-io/nats.go@1.33 nats.go ErrConnectionClosed': ['nats: connection closed'],
      'StackExchange/StackExchange.Redis@2.7 PhysicalConnection.cs': ['RedisConnectionException: SocketClosed'],
      'apache/kafka@3.7 NetworkClient.java': [
        'request with correlation id ⟨id:number⟩ due to node ⟨node:word⟩ being disconnected',
        'Bootstrap broker ⟨broker:word⟩ (id: ⟨id:word⟩ rack: ⟨rack:word⟩ disconnected',
      ],
      'tulios/kafkajs@2.2 src/network/connection.js': [
        'KafkaJSConnectionError: Closed connection',
        'KafkaJSConnectionClosedError: Closed connection',
      ],
      'rabbitmq/rabbitmq-java-client@5.20 AlreadyClosedException.java': [
        'connection is already closed due to connection error; cause: ⟨reason:read⟩',
      ],
    },
  },
  {
    id: 'data-store-connect-timeout',
    failure: 'connect-timeout',
    title: 'A data store’s client: connect timed out',
    means: 'The connect, or the greeting behind it, did not come in time',
    words: {
      'redis/redis-py@5.0 redis/connection.py': ['Timeout connecting to server'],
      'tulios/kafkajs@2.2 src/network/connection.js': ['KafkaJSConnectionError: Connection timeout'],
    },
  },
  {
    id: 'data-store-tls',
    failure: 'tls-handshake',
    title: 'A data store’s client: TLS failed',
    means: 'The TLS handshake failed; the error behind it says why',
    words: {
      'microsoft/mssql-jdbc@12.6 SQLServerResource.java R_sslFailed': [
        'The driver could not establish a secure connection to SQL Server by using Secure Sockets Layer (SSL) encryption',
      ],
    },
  },
  {
    id: 'data-store-pool-timeout',
    failure: 'timeout',
    title: 'A data store’s client: no connection from the pool',
    means: 'No connection came from the pool in time: all were in use, or none could be opened',
    words: {
      'apache/commons-dbcp@2.9 PoolingDataSource.java; apache/commons-pool@2.11 GenericObjectPool.java': [
        'Cannot get a connection, pool error ⟨reason:read⟩',
        'Timeout waiting for idle object',
      ],
      'redis/jedis@4.4 util/Pool.java': ['Could not get a resource from the pool'],
      'redis/go-redis@9.5 internal/pool/pool.go': ['redis: connection pool timeout'],
      'sqlalchemy/sqlalchemy@2.0 lib/sqlalchemy/pool/impl.py': [
        'QueuePool limit of size ⟨size:number⟩ overflow ⟨overflow:number⟩ reached, connection timed out',
      ],
      'dotnet/SqlClient@5.2 Strings.resx ADP_PooledOpenTimeout': [
        'The timeout period elapsed prior to obtaining a connection from the pool',
      ],
      'npgsql/npgsql@8.0 PoolingDataSource.cs': ['The connection pool has been exhausted, either raise'],
      'brianc/node-postgres@pg-pool-3.6 index.js': ['timeout exceeded when trying to connect'],
    },
  },
];

/** Clients of databases, caches and brokers, where the exception below their own words may be cut off. */
export default (): readonly Entry[] =>
  told.map(({ words, ...item }) =>
    entry('neighbour', {
      ...item,
      wordings: Object.values(words).flat(),
      shell: true,
      saidBy: 'clients of databases, caches and brokers',
      side: 'client',
      source: Object.keys(words).join('; '),
    }),
  );
