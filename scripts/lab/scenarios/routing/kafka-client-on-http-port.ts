import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A Kafka port named http: the proxy answers the client’s first frame with an HTTP error.',
  cause: 'port-name-protocol-mismatch',
  tells: [],
  keeps: ['access-istio.txt', 'client-python-rdkafka.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'events.cinema',
      to: 'kafka.cinema:9092',
      endpoints: [peer('tcp-silent')],
    }),
  request: program('python-rdkafka', ['{door}']),
});
