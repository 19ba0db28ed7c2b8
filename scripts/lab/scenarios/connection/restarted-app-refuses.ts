import { podAddress } from '../../addresses.ts';
import { edsFile, fromFile } from '../../build/eds.ts';
import { clientSidecar, clusterOf, defineScenario, get, pause, peer, put } from '../../scenario.ts';

const to = 'carts.shop:8086';
const name = clusterOf(to);
const agent = 'axios/1.7.2';

export default defineScenario({
  area: 'connection',
  shows:
    'An application restarts: no endpoint while it is not ready, one that refuses, for it has died again, and none once more.',
  cause: 'app-not-listening',
  tells: [],
  setUp: () => ({
    ...clientSidecar({ of: 'checkout.shop', to, endpoints: [peer('closed-port')], cluster: fromFile('eds.json') }),
    files: { 'eds.json': edsFile(name, []) },
  }),
  request: [
    get('/carts/7', { agent }),
    put('eds.json', edsFile(name, [{ address: podAddress('carts.shop'), port: 8086 }])),
    pause(500),
    get('/carts/7', { agent }),
    put('eds.json', edsFile(name, [])),
    pause(500),
    get('/carts/7', { agent }),
  ],
});
