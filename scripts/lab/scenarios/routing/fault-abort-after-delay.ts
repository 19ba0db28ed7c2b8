import { always, fault } from '../../build/filters.ts';
import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'Delay and gRPC abort together: DI,FI with status 200.',
  cause: 'fault-injection-left-on',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'tester.grpc',
      to: 'echo.grpc:9092',
      protocol: 'grpc',
      endpoints: [peer('grpc')],
      filters: [
        fault({ delay: { fixed_delay: '0.5s', percentage: always }, abort: { grpc_status: 14, percentage: always } }),
      ],
    }),
  request: grpc('/echo.Echo/Unary', { agent: 'ghz/0.120.0' }),
});
