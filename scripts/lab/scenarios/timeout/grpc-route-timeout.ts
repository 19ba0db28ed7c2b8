import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'A route timeout for a gRPC method: 200 UT in the log, grpc-status 14 with "upstream request timeout" for the caller.',
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'planner.rail',
      to: 'timetable.rail:8315',
      protocol: 'grpc',
      endpoints: [peer('h2-silent')],
      // Istio writes a route's timeout into both.
      route: { timeout: '1s', max_grpc_timeout: '1s', retry_policy: undefined },
    }),
  request: grpc('/rail.Timetable/Departures', { agent: 'grpc-c++/1.60.0' }),
});
