import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A rewrite leaves two slashes at the start of the path, and the application knows no such path.',
  cause: 'rewrite-wrong',
  tells: [],
  keeps: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'items.weaver:8915',
      app: peer('answers', { status: 404, body: '404 page not found\n' }),
      from: 'istio-ingressgateway.istio-system',
    }),
  request: get('//items/7', { agent: 'curl/8.9.1' }),
});
