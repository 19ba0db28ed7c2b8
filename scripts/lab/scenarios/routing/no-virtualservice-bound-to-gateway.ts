import { defineScenario, gateway, get } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A Gateway to which no VirtualService is bound: everything is 404 NR from the virtual host blackhole.',
  cause: 'no-virtualservice-bound-to-gateway',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'launch.example.com',
      to: 'landing.launch:8080',
      endpoints: [],
      virtualHosts: [{ name: 'blackhole:8080', domains: ['*'], routes: [] }],
    }),
  request: get('/pricing', { agent: 'Mozilla/5.0 (Linux; Android 10; K) Chrome/124.0.0.0 Mobile' }),
});
