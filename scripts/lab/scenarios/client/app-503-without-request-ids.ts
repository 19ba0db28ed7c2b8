import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A proxy that gives no request ids passes on a 503 of the application.',
  cause: 'app-answered-error-itself',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'cron.batch',
      to: 'queue.batch:8452',
      endpoints: [peer('answers', { status: 503, body: 'queue is full' })],
      manager: { generate_request_id: false },
    }),
  request: get('/enqueue', { agent: 'cron/1' }),
});
