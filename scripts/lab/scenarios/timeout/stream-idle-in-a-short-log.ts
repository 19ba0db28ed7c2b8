import { ownAccessLog } from '../../access-logs.ts';
import { logFolder } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, impatient, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'A stream is idle for too long, in a mesh whose JSON log has five keys, and neither status nor method among them.',
  cause: 'stream-idle-timeout',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'logcli.logs',
      to: 'loki-2.logs:3110',
      endpoints: [peer('silent')],
      manager: {
        stream_idle_timeout: '1s',
        access_log: ownAccessLog(logFolder, {
          start_time: '%START_TIME%',
          path: '%REQ(:PATH)%',
          duration: '%DURATION%',
          response_flags: '%RESPONSE_FLAGS%',
          upstream_host: '%UPSTREAM_HOST%',
        }),
      },
    }),
  request: impatient(get('/loki/api/v1/tail', { agent: 'logcli/3.0' }), 5000),
  keeps: ['access-istio.json.txt'],
});
