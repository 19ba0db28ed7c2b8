import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A host of another cluster domain is an unknown host to the sidecar.',
  cause: 'cluster-domain-mismatch',
  tells: [],
  keeps: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({ of: 'till.dairy', to: 'stock.dairy:8901', endpoints: [peer('answers')], otherwise: 'block_all' }),
  request: get('/stock', { agent: 'okhttp/4.12.0', host: 'stock.dairy.svc.k8s.corp.example:8901' }),
});
