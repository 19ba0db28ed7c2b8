import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'A search by GET with a body, as Elasticsearch takes it, and the body stops half-way: 408 with SI.',
  cause: 'slow-client-request',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'search-ui.logs',
      to: 'elastic.logs:9200',
      endpoints: [peer('answers')],
      manager: { stream_idle_timeout: '1s' },
    }),
  request: raw(
    [
      'GET /logs/_search HTTP/1.1\r\nhost: elastic.logs:9200\r\nuser-agent: elasticsearch-py/8.13\r\ncontent-length: 400\r\n\r\n{"query":',
    ],
    { patience: 2500 },
  ),
});
