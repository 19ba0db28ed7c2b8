import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows:
    'An application answers with the statuses and bare bodies that Envoy also uses; the header of the time upstream tells them apart.',
  cause: 'app-answered-error-itself',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'tester.qa',
      to: 'mimic.qa:8444',
      endpoints: [
        peer('answers', {
          paths: {
            '/501': { status: 501, body: 'Not Implemented' },
            '/400': { status: 400, body: 'Bad Request' },
            '/500': { status: 500, body: 'Internal Server Error' },
            '/413': { status: 413, body: 'Payload Too Large' },
            '/426': { status: 426, body: 'Upgrade Required' },
            '/403': { status: 403, body: 'Invalid origin' },
            '/files/a%2Fb': { status: 307, headers: { location: '/files/a/b' } },
            '/files/c%2Fd': { status: 400, body: 'no such file' },
          },
        }),
      ],
    }),
  request: ['/501', '/400', '/500', '/413', '/426', '/403', '/files/a%2Fb', '/files/c%2Fd'].map((path) =>
    get(path, { agent: 'curl/8.5.0' }),
  ),
});
