import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

const agent = 'kube-probe/1.29';

export default defineScenario({
  area: 'application',
  shows: 'The container restarts again and again: refused on each call from its own sidecar.',
  cause: 'app-crash-loop',
  tells: ['access-istio.txt'],
  setUp: () => serverSidecar({ of: 'matcher.dating:8600', app: peer('closed-port'), from: 'swipe.dating' }),
  request: [
    get('/healthz/ready', { agent }),
    get('/match/12', { agent: 'okhttp/3.14.9' }),
    get('/healthz/ready', { agent }),
  ],
});
