import { defineScenario, program } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The name of a service resolves to IPv6, and the callers have no way there: each library’s own words.',
  cause: 'dns-ip-family-mismatch',
  tells: [],
  versions: ['1.40.0'],
  network: [],
  setUp: () => ({
    proxies: [],
    peers: [],
    door: { address: '2001:db8::17', port: 8080, host: 'tiles.maps:8080', from: '127.0.0.1' },
  }),
  request: ['go-http', 'python-requests', 'python-httpx'].map((name) => program(name, ['http://{door}/v1/tiles'])),
});
