import { podAddress } from '../../addresses.ts';
import { defineScenario, get, program } from '../../scenario.ts';

const address = podAddress('cart.shop');

export default defineScenario({
  area: 'connection',
  shows: 'The proxy of a pod is down: its status port 15021 refuses probes.',
  cause: 'proxy-down-pod-unhealthy',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => ({
    proxies: [],
    peers: [],
    door: { address, port: 15021, host: 'cart.shop:15021', from: podAddress('prober.net') },
  }),
  request: [
    get('/healthz/ready', { agent: 'curl/8.5.0' }),
    program('go-http', [`http://${address}:{port}/healthz/ready`]),
    program('curl', ['-sS', 'http://{door}/healthz/ready']),
  ],
});
