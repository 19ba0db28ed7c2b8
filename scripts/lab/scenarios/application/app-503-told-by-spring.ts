import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'An application answers 503; the Spring client that called it logs the exception and no more.',
  cause: 'app-answered-error-itself',
  tells: [],
  keeps: ['client-spring-rest.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'quotes.insurer',
      to: 'tariffs.insurer:8774',
      endpoints: [peer('answers', { status: 503, headers: { 'content-type': 'text/plain' }, body: 'try later' })],
    }),
  request: program('spring-rest'),
});
