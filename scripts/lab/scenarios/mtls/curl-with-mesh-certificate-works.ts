import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'A curl that shows a certificate of the mesh to a STRICT port gets its answer: all is well.',
  cause: null,
  tells: [],
  setUp: () => serverSidecar({ of: 'bonds.market:8532', app: peer('answers'), mode: 'strict', from: 'debug.default' }),
  request: get('/bonds', { agent: 'curl/8.5.0', tls: { shows: { identity: 'cluster.local/ns/default/sa/debug' } } }),
});
