import { authorization, isPath } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The policy allows /public/info, the caller sends a slash more: none matches.',
  cause: 'authz-path-not-normalized',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'docs-store.legal:8806',
      app: peer('answers'),
      from: 'reader.legal',
      filters: [
        authorization('ALLOW', [{ policy: 'public-info', namespace: 'legal', permissions: [isPath('/public/info')] }]),
      ],
    }),
  request: get('/public//info', { agent: 'Wget/1.20.3 (linux-gnu)' }),
});
