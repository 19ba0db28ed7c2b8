import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'The HTTP connection reaches its greatest age in the middle of a request: it is drained, the request still ends.',
  cause: 'max-connection-duration',
  tells: ['envoy.log', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'desktop.mail',
      to: 'imap-bridge.mail:8313',
      endpoints: [peer('slow', { after: 2000 })],
      manager: { common_http_protocol_options: { max_connection_duration: '1s' } },
    }),
  request: get('/inbox?limit=50', { agent: 'Thunderbird/115.10' }),
});
