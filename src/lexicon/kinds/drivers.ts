import { type Entry, entry } from '../entry.ts';

/** What stands behind the reason in brackets, is its text: `timeout (timed out)`. */
const EPMD = 'rabbitmq/rabbitmq-server@v3.8 rabbit_prelaunch_dist.erl, rabbit_nodes.erl, rabbit_misc:format_inet_error';

const messages = [
  {
    id: 'mysql-cannot-read-response',
    wordings: [
      'Can not read response from server. Expected to read ⟨number:number⟩ bytes, read ⟨number:number⟩ bytes before connection was unexpectedly lost',
      'Can not read response from server',
    ],
    means: 'The connection to the database ended where the driver waited for its answer',
    saidBy: 'MySQL Connector/J',
    side: 'client',
    failure: 'closed-early',
    source: 'mysql/mysql-connector-j@8.0 LocalizedErrorMessages.properties MysqlIO.EOF',
  },
  {
    id: 'mysqlj-no-packets',
    wordings: [
      'The last packet sent successfully to the server was 0 milliseconds ago. The driver has not received any packets from the server.',
      'The driver has not received any packets from the server',
    ],
    means: 'The connection was opened, or tried, and the database never greeted',
    saidBy: 'MySQL Connector/J',
    side: 'client',
    failure: 'upstream-error',
    source: 'mysql/mysql-connector-j@8.0 LocalizedErrorMessages.properties CommunicationsException.20',
  },
  {
    id: 'redis-no-master',
    wordings: ['Unable to connect to MASTER: ⟨reason:read⟩'],
    means: 'A replica could not begin a connection to its master; Invalid argument is a name that was not resolved',
    saidBy: 'Redis',
    side: 'client',
    failure: 'upstream-error',
    source: 'redis/redis@6.2 src/replication.c',
  },
  {
    id: 'redis-got-tls-alert',
    wordings: ['Protocol error, got "\\x15" as reply type byte', "Protocol error, got '\\x15' as reply type byte"],
    means: 'The first byte of the answer begins a TLS alert: the other side speaks TLS, this client does not',
    saidBy: 'redis-cli (hiredis)',
    side: 'client',
    failure: 'plaintext-to-tls',
    source: 'RFC 8446 5.1: a record of type alert begins with 0x15; redis/hiredis@v1.2.0 read.c',
  },
  {
    id: 'length-is-http',
    generic: 'client',
    wordings: [
      'message len 1347703880',
      'message length 1347703880',
      'size = 1213486160',
      'frame length: 1213486160',
      'Packet len 1213486160',
      'Packet len1213486160',
    ],
    means: 'The first four bytes of the answer, read as a length, are the letters HTTP: an HTTP server answered',
    saidBy: 'drivers of MongoDB, Kafka, ZooKeeper',
    side: 'client',
    failure: 'protocol',
    source: 'the number in hexadecimal: 0x50545448 and 0x48545450 are HTTP in either byte order',
  },
  {
    id: 'length-is-tls-alert',
    generic: 'client',
    wordings: [
      'size = 352518912',
      'size = 352518400',
      'frame length: 352518912',
      'frame length: 352518400',
      'Packet len 352518912',
      'Packet len352518912',
    ],
    means: 'The first four bytes of the answer, read as a length, begin a TLS alert: the other side speaks TLS',
    saidBy: 'drivers of Kafka, ZooKeeper',
    side: 'client',
    failure: 'plaintext-to-tls',
    source: 'RFC 8446 5.1: a record of type alert begins with 0x15 0x03',
  },
  {
    id: 'rdkafka-transport-failure',
    wordings: ['Local: Broker transport failure', 'Broker transport failure'],
    means: 'The connection to the broker failed before a reply; why, librdkafka says in another line',
    saidBy: 'librdkafka (kcat, confluent clients)',
    side: 'client',
    failure: 'upstream-error',
    generic: 'client',
    source: 'confluentinc/librdkafka@v2.3.0 src/rdkafka.c RD_KAFKA_RESP_ERR__TRANSPORT',
  },
  {
    id: 'erlang-epmd-timeout',
    wordings: [
      'epmd error for host ⟨host:word⟩: timeout',
      'unable to connect to epmd (port ⟨number:number⟩) on ⟨host:word⟩: timeout',
    ],
    means: 'The port mapper of Erlang on that host did not answer the connect, or not in time',
    saidBy: 'RabbitMQ',
    side: 'client',
    failure: 'connect-timeout',
    source: EPMD,
  },
  {
    id: 'erlang-epmd-address',
    wordings: [
      'epmd error for host ⟨host:word⟩: address',
      'unable to connect to epmd (port ⟨number:number⟩) on ⟨host:word⟩: address',
    ],
    means: 'No connection to the port mapper of Erlang on that host; the error of the system call is not said',
    saidBy: 'RabbitMQ',
    side: 'client',
    failure: 'upstream-error',
    source: EPMD,
  },
  {
    id: 'erlang-epmd-nxdomain',
    wordings: [
      'epmd error for host ⟨host:word⟩: nxdomain',
      'unable to connect to epmd (port ⟨number:number⟩) on ⟨host:word⟩: nxdomain',
    ],
    means: 'The name of the other node of the cluster gives no address',
    saidBy: 'RabbitMQ',
    side: 'client',
    failure: 'dns',
    source: EPMD,
  },
  {
    id: 'kafka-zookeeper-timeout',
    wordings: [
      'Timed out waiting for connection while in state: ⟨state:word⟩',
      'Unable to connect to zookeeper server ⟨server:word⟩ with timeout of ⟨number:number⟩ ms',
    ],
    means: 'ZooKeeper gave no session in time; why, the lines of ClientCnxn before it say',
    saidBy: 'Kafka, ZkClient',
    side: 'client',
    failure: 'timeout',
    generic: 'client',
    source: 'apache/kafka@2.8 core/src/main/scala/kafka/zookeeper/ZooKeeperClient.scala; sgroschupf/zkclient@0.11',
  },
];

/** Drivers of databases and brokers whose connection goes through a mesh. */
export default (): readonly Entry[] => messages.map((item) => entry('neighbour', item));
