import { defineScenario, get, pause, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A call is refused while the application starts; then it listens, and the probe is answered.',
  cause: 'app-not-listening',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({ of: 'ranker.dating:8763', app: peer('starts-late', { after: 700 }), from: 'web.dating' }),
  request: [
    get('/rank/12', { agent: 'okhttp/4.12.0' }),
    pause(1200),
    get('/healthz/ready', { agent: 'kube-probe/1.31' }),
  ],
});
