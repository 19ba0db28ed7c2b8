import { podAddress } from '../../addresses.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The proxy is told to call from one fixed port, and another program of the pod has it.',
  cause: 'upstream-bind-address-invalid',
  tells: [],
  setUp: () => {
    const from = podAddress('poller.telemetry');
    const mesh = clientSidecar({
      of: 'poller.telemetry',
      to: 'meters-2.telemetry:8086',
      endpoints: [peer('answers')],
      cluster: { upstream_bind_config: { source_address: { address: from, port_value: 21_860 } } },
    });
    return { ...mesh, peers: [...mesh.peers, { peer: peer('tcp-silent'), at: { address: from, port: 21_860 } }] };
  },
  request: get('/read/all', { agent: 'Telegraf/1.30.0 Go/1.22.1' }),
});
