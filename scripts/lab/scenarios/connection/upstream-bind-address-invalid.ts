import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The proxy is told to call from an address that the pod does not have.',
  cause: 'upstream-bind-address-invalid',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'poller.telemetry',
      to: 'meters.telemetry:8086',
      endpoints: [peer('answers')],
      cluster: { upstream_bind_config: { source_address: { address: '192.0.2.14', port_value: 0 } } },
    }),
  request: get('/read/all', { agent: 'Telegraf/1.30.0 Go/1.22.1' }),
});
