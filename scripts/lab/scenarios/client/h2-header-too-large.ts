import { defineScenario, gateway, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'Too large headers over HTTP/2: no 431, the stream is reset, DR with status 0.',
  cause: 'header-too-large',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => gateway({ host: 'app.example.org', to: 'spa.app:8410', endpoints: [peer('answers')] }),
  request: h2('GET', '/dashboard', { agent: 'Chrome/124', headers: { 'x-state': 'z'.repeat(63_000) } }),
});
