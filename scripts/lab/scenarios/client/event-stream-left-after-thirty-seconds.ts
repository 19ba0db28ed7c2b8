import { clientSidecar, defineScenario, get, impatient, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The caller of an event stream leaves after exactly thirty seconds, as a client with a time-out does: 200 DC.',
  cause: 'downstream-client-disconnect',
  tells: [],
  setUp: () =>
    clientSidecar({ of: 'board.trains', to: 'feed.trains:8443', endpoints: [peer('varied', { name: 'feed' })] }),
  request: impatient(
    get('/events?line=7', { agent: 'okhttp/4.12.0', headers: { accept: 'text/event-stream' } }),
    30_000,
  ),
});
