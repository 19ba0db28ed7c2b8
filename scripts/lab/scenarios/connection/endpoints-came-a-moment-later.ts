import { podAddress } from '../../addresses.ts';
import { edsFile, fromFile } from '../../build/eds.ts';
import { clientSidecar, clusterOf, defineScenario, get, pause, peer, put } from '../../scenario.ts';

const to = 'pricing.shop:8085';
const name = clusterOf(to);
const agent = 'axios/1.7.2';

export default defineScenario({
  area: 'connection',
  shows: 'The proxy knows the cluster before its endpoints: UH, and a moment later the same call is answered.',
  cause: 'cluster-warming',
  tells: [],
  setUp: () => ({
    ...clientSidecar({ of: 'web.shop', to, endpoints: [peer('answers')], cluster: fromFile('eds.json') }),
    files: { 'eds.json': edsFile(name, []) },
  }),
  request: [
    get('/prices/1', { agent }),
    put('eds.json', edsFile(name, [{ address: podAddress('pricing.shop'), port: 8085 }])),
    pause(500),
    get('/prices/1', { agent }),
  ],
});
