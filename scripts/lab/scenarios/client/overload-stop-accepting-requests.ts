import { noPressure, overloaded } from '../../build/overload.ts';
import { clientSidecar, defineScenario, get, pause, peer, put } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The overload manager of the proxy takes no requests any more: 503 envoy overloaded, without a flag.',
  cause: 'overload-manager',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => ({
    ...clientSidecar({
      of: 'fanout.push',
      to: 'apns.push:8427',
      endpoints: [peer('answers')],
      bootstrap: overloaded({ actions: [{ name: 'envoy.overload_actions.stop_accepting_requests' }] }),
    }),
    files: noPressure,
  }),
  request: [put('pressure', '0.95'), pause(300), get('/push/bulk', { agent: 'pushd/2.2' })],
});
