import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'Kubelet probes a PERMISSIVE port in plain text, and gets its answer: all is well.',
  cause: null,
  tells: [],
  setUp: () =>
    serverSidecar({
      of: 'greeter.lobby:8528',
      app: peer('answers'),
      mode: 'permissive',
      from: 'node-kubelet.kube-system',
    }),
  request: get('/healthz', { agent: 'kube-probe/1.33' }),
});
