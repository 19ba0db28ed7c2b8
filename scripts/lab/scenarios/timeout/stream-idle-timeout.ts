import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'Nothing moves on the stream for its idle time after the request was sent: SI and 504.',
  cause: 'stream-idle-timeout',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'tail.logs',
      to: 'loki.logs:3110',
      endpoints: [peer('silent')],
      manager: { stream_idle_timeout: '1s' },
    }),
  request: get('/loki/api/v1/tail?query={app="x"}', { agent: 'logcli/2.9.6', more: ['--globoff'] }),
});
