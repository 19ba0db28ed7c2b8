import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'An event stream that its server ends in good order after an hour: as long as an idle timeout, and no fault.',
  cause: null,
  tells: [],
  versions: ['1.40.0'],
  lasts: 3600,
  setUp: () =>
    clientSidecar({
      of: 'board.bi',
      to: 'events.bi:8094',
      endpoints: [peer('answers', { bodyAfter: 3_600_000, headers: { 'content-type': 'text/event-stream' } })],
    }),
  request: get('/events', { agent: 'node', more: ['--max-time', '3700'] }),
});
