import { clientSidecar, defineScenario, grpc, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The server says GOAWAY without having taken a stream, as when it shuts down.',
  cause: 'upstream-goaway-on-drain',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'wallet-ui.fintech',
      to: 'fx-rates.fintech:6565',
      protocol: 'grpc',
      endpoints: [peer('h2-goaway')],
    }),
  request: grpc('/fx.Rates/Quote', { agent: 'grpc-dotnet/2.62.0 (.NET 8.0.4)' }),
});
