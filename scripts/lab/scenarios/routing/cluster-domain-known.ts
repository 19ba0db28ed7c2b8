import { clientSidecar, defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A host of another cluster domain that the sidecar does know; its Service has no endpoints.',
  cause: 'no-endpoints',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'till.creamery',
      to: 'stock.creamery:8902',
      endpoints: [],
      domains: ['stock.creamery.svc.k8s.corp.example', 'stock.creamery.svc.k8s.corp.example:8902'],
      otherwise: 'block_all',
    }),
  request: get('/stock', { agent: 'okhttp/4.12.0', host: 'stock.creamery.svc.k8s.corp.example:8902' }),
});
