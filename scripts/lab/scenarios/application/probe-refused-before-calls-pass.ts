import { defineScenario, get, pause, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'Probes are refused while the application starts; then it listens, and calls are answered.',
  cause: 'benign-startup-probe-failure',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({ of: 'matcher.dating:8764', app: peer('starts-late', { after: 700 }), from: 'web.dating' }),
  request: [
    get('/healthz/ready', { agent: 'kube-probe/1.31' }),
    get('/healthz/ready', { agent: 'kube-probe/1.31' }),
    pause(1200),
    get('/match/4', { agent: 'okhttp/4.12.0' }),
  ],
});
