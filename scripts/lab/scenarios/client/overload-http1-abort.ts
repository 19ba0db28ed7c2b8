import { noPressure, overloaded } from '../../build/overload.ts';
import { defineScenario, gateway, get, pause, peer, put } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The proxy sheds load while it reads a request: 500 DPE with details overload.',
  cause: 'overload-manager',
  tells: ['access-istio.txt'],
  setUp: () => ({
    ...gateway({
      host: 'flash.example.com',
      to: 'sale.flash:8428',
      endpoints: [peer('answers')],
      bootstrap: overloaded({ points: ['envoy.load_shed_points.http1_server_abort_dispatch'] }),
    }),
    files: noPressure,
  }),
  request: [
    put('pressure', '0.95'),
    pause(300),
    get('/sale/today', { agent: 'Mozilla/5.0 (Android 14; Mobile; rv:126.0)' }),
  ],
});
