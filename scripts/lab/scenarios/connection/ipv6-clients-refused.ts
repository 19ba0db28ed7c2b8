import { own } from '../../network.ts';
import { defineScenario, program } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'In a cluster of IPv6 the application does not listen: each library’s own words.',
  cause: 'app-not-listening',
  tells: [],
  versions: ['1.40.0'],
  network: [own('2001:db8::17/128')],
  setUp: () => ({
    proxies: [],
    peers: [],
    door: { address: '2001:db8::17', port: 8080, host: 'tiles.maps:8080', from: '127.0.0.1' },
  }),
  request: ['go-http', 'python-requests', 'python-httpx'].map((name) => program(name, ['http://{door}/v1/tiles'])),
});
