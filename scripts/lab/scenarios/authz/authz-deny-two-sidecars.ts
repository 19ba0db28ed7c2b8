import { authorization, isMethod } from '../../build/filters.ts';
import { curl, defineScenario, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A DENY of the server side as the client side sees it: 403 via_upstream, "RBAC: access denied" in the body.',
  cause: 'authz-deny-rule-matched',
  tells: ['server-access-istio.txt', 'reply.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'cleanup.library' },
      server: {
        of: 'books.library:8804',
        mode: 'strict',
        app: peer('answers'),
        filters: [
          authorization('DENY', [{ policy: 'no-deletes', namespace: 'library', permissions: [isMethod('DELETE')] }]),
        ],
      },
    }),
  request: curl('DELETE', '/books/978-3', { agent: 'RestClient-Tool/1.1' }),
});
