import { outsideAddress } from '../../addresses.ts';
import { defineScenario, get, peer } from '../../scenario.ts';

const at = { address: outsideAddress('proxy.office.example'), port: 8726 };

export default defineScenario({
  area: 'egress',
  shows:
    'A server outside of the mesh answers 502 with nothing, as REGISTRY_ONLY does, and names itself in no `server` header.',
  cause: 'app-answered-error-itself',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => ({
    proxies: [],
    peers: [{ peer: peer('answers', { status: 502, body: '' }), at }],
    door: { ...at, host: 'proxy.office.example:8726', from: '127.0.0.1' },
  }),
  request: get('/', { agent: 'curl/8.5.0' }),
});
