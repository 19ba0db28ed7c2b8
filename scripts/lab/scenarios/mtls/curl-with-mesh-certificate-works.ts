import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'Somebody plays kubelet by hand, with a certificate of the mesh, at a STRICT port: all is well.',
  cause: null,
  tells: [],
  setUp: () => serverSidecar({ of: 'bonds.market:8532', app: peer('answers'), mode: 'strict', from: 'debug.default' }),
  request: get('/bonds', {
    agent: 'kube-probe/1.31',
    tls: { shows: { identity: 'cluster.local/ns/default/sa/debug' } },
  }),
});
