import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'Only probes are refused while the application starts; calls are answered later by another pod.',
  cause: 'app-not-listening',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () => serverSidecar({ of: 'matcher.dating:8762', app: peer('closed-port'), from: 'node.kubelet' }),
  request: [get('/healthz/ready', { agent: 'kube-probe/1.31' }), get('/healthz/ready', { agent: 'kube-probe/1.31' })],
});
