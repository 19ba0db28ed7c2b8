import { istio14Text, ownAccessLog } from '../../access-logs.ts';
import { logFolder } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The server resets the connection instead of answering, in a mesh that kept the log format of Istio 1.4: UC, and no details.',
  cause: 'upstream-reset-before-response',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'kiosk.museum',
      to: 'tickets.museum:8106',
      endpoints: [peer('reset-before-reply', { after: 30 })],
      manager: { access_log: ownAccessLog(logFolder, istio14Text) },
    }),
  request: get('/tickets/12', { agent: 'okhttp/4.12.0' }),
  keeps: ['access-istio.txt'],
});
