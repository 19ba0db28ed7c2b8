import { defineScenario, gateway, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A browser over HTTP/2 at the gateway, and the pod dies in the middle of the head of its reply: 502 UPE.',
  cause: 'app-died-mesh-blamed',
  tells: [],
  setUp: () =>
    gateway({
      host: 'labels.example.com',
      to: 'labels.shipping:8100',
      endpoints: [peer('half-head')],
    }),
  request: h2('GET', '/labels/7.pdf', { agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0' }),
});
