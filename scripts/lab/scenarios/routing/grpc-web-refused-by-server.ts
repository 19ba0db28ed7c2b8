import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A browser speaks gRPC-Web to a server in Go, which takes gRPC only: 415.',
  cause: 'grpc-web-not-enabled',
  tells: [],
  keeps: ['access-istio.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'spa.planner',
      to: 'plans.planner:8746',
      protocol: 'grpc',
      endpoints: [peer('program', { name: 'go-grpc-server', args: ['{address}:{port}'] })],
    }),
  request: post('/planner.Plans/List', 'AAAAAAA=', {
    agent: 'Mozilla/5.0',
    headers: { 'content-type': 'application/grpc-web+proto' },
  }),
});
