import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application closes the connection over a request after exactly two seconds: a time-out of its own.',
  cause: 'app-server-timeout-closes-connection',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'ledger.planning:8756',
      app: peer('close-before-reply', { after: 2000 }),
      from: 'web.planning',
    }),
  request: get('/reports/2026', { agent: 'okhttp/4.12.0' }),
});
