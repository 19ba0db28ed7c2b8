import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The kubelet probes a STRICT port in plain text, because probes are not rewritten.',
  cause: 'probe-not-rewritten-strict-mtls',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'operator.platform:8513',
      app: peer('answers'),
      mode: 'strict',
      from: 'node-kubelet.kube-system',
    }),
  request: get('/healthz', { agent: 'kube-probe/1.30', host: '10.244.3.77:8513' }),
});
