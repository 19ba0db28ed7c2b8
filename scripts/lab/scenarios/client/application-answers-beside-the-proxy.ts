import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The same over plain TCP: the application answers, and no proxy has set a header.',
  cause: 'app-answered-error-itself',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'tester.qa',
      to: 'mimic.tcp-qa:8445',
      protocol: 'tcp',
      endpoints: [
        peer('answers', {
          headers: { server: 'Kestrel' },
          paths: {
            '/501': { status: 501, headers: { server: 'Kestrel' }, body: 'Not Implemented' },
            '/400': { status: 400, headers: { server: 'Kestrel' }, body: 'Bad Request' },
            '/500': { status: 500, headers: { server: 'Kestrel' }, body: 'Internal Server Error' },
            '/413': { status: 413, headers: { server: 'Kestrel' }, body: 'Payload Too Large' },
          },
        }),
      ],
    }),
  request: ['/501', '/400', '/500', '/413'].map((path) => get(path, { agent: 'curl/8.5.0' })),
});
