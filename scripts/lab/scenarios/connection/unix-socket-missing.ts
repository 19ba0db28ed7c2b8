import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A Sidecar resource sends a port to a Unix socket that the application has not made.',
  cause: 'app-not-listening',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'sockshop.demo:8079',
      app: peer('closed-port'),
      from: 'edge.demo',
      cluster: {
        load_assignment: {
          cluster_name: 'inbound|8079||',
          endpoints: [{ lb_endpoints: [{ endpoint: { address: { pipe: { path: '/var/run/app/http.sock' } } } }] }],
        },
        upstream_bind_config: undefined,
      },
    }),
  request: get('/catalogue', { agent: 'Go-http-client/1.1' }),
});
