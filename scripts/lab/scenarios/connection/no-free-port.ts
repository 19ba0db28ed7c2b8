import { setting } from '../../network.ts';
import { clientSidecar, defineScenario, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'All ports that the kernel gives to callers are taken: the proxy cannot open one more connection.',
  cause: 'ephemeral-ports-exhausted',
  tells: [],
  network: [setting('net.ipv4.ip_local_port_range', '33000 33000'), setting('net.ipv4.tcp_max_tw_buckets', '0')],
  setUp: () =>
    clientSidecar({
      of: 'login.iam',
      to: 'tokens.iam:8080',
      endpoints: [peer('slow', { after: 1000 })],
      route: { retry_policy: undefined },
    }),
  request: h2('GET', '/v1/tokens', { agent: 'Go-http-client/2.0' }),
  // Which port the caller gets, and whether it is free towards the pod, is the kernel’s choice.
  until: { 'access-istio.txt': /Cannot_assign/ },
});
