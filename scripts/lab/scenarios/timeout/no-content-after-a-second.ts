import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'A POST that takes a second and is answered by 204: bytes in, none out, and all is well.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'tracker.web',
      to: 'events.web:8323',
      endpoints: [peer('slow', { status: 204, after: 1000 })],
    }),
  request: post('/collect', '{"page":"/"}', { agent: 'Go-http-client/1.1' }),
});
