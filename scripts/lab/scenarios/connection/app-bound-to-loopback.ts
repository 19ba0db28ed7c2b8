import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The application listens on 127.0.0.1 only; its sidecar calls the address of the pod and is refused.',
  cause: 'app-bound-to-loopback',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () => serverSidecar({ of: 'notebook.science:8889', app: peer('closed-port'), from: 'hub.science' }),
  request: get('/lab/tree', { agent: 'JupyterHub/4.1.5' }),
});
