import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The other side closes in the middle of the body: status 200 and UPE, the caller gets a cut reply.',
  cause: 'upstream-reset-mid-response',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () => clientSidecar({ of: 'etl.warehouse', to: 'dumps.warehouse:8082', endpoints: [peer('half-reply')] }),
  request: get('/dump/customers.json', { agent: 'curl/8.6.0' }),
});
