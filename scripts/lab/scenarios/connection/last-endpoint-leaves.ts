import { podAddress } from '../../addresses.ts';
import { edsFile, fromFile } from '../../build/eds.ts';
import { clientSidecar, clusterOf, defineScenario, get, pause, peer, put } from '../../scenario.ts';

const to = 'baskets.perf:8087';
const name = clusterOf(to);
const agent = 'k6/0.50.0 (https://k6.io/)';

export default defineScenario({
  area: 'connection',
  shows: 'A deployment is scaled to zero: one call is answered, the next finds no endpoint.',
  cause: 'no-endpoints',
  tells: ['access-istio.txt'],
  setUp: () => ({
    ...clientSidecar({ of: 'loadgen.perf', to, endpoints: [peer('answers')], cluster: fromFile('eds.json') }),
    files: { 'eds.json': edsFile(name, [{ address: podAddress('baskets.perf'), port: 8087 }]) },
  }),
  request: [get('/baskets/1', { agent }), put('eds.json', edsFile(name, [])), pause(500), get('/baskets/2', { agent })],
});
