import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'A gRPC server does not answer, and the deadline of the callers passes: each library’s own words.',
  cause: 'grpc-deadline-exceeded',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'cart.otel',
      to: 'catalog.otel:3551',
      protocol: 'grpc',
      endpoints: [peer('h2-silent')],
      route: { retry_policy: undefined },
    }),
  request: [program('go-grpc', ['{door}/otel.Catalog/Get']), program('python-grpc', ['{door}/otel.Catalog/Get'])],
});
