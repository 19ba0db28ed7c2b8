import { setting } from '../../network.ts';
import { clientSidecar, defineScenario, peer, program, together } from '../../scenario.ts';

const call = program('go-http', ['http://{door}/v1/tokens']);

export default defineScenario({
  area: 'connection',
  shows: 'A caller in Go that opens a connection for each request: the kernel has no free port left for the second.',
  cause: 'ephemeral-ports-exhausted',
  tells: [],
  versions: ['1.40.0'],
  network: [setting('net.ipv4.ip_local_port_range', '33000 33000'), setting('net.ipv4.tcp_max_tw_buckets', '0')],
  setUp: () => clientSidecar({ of: 'login.iam', to: 'keys.iam:8080', endpoints: [peer('slow', { after: 1500 })] }),
  request: together([call, call], 500),
  keeps: ['client-go-http.txt'],
});
