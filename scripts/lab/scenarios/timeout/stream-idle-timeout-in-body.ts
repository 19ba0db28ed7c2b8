import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'Server-sent events pause for longer than the idle time of the route: 200 with SI, a cut stream.',
  cause: 'stream-idle-timeout',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'events.example.io',
      to: 'sse.events:8305',
      endpoints: [peer('slow', { bodyAfter: 4000, headers: { 'content-type': 'text/event-stream' } })],
      route: { idle_timeout: '1s' },
    }),
  request: get('/subscribe', { agent: 'EventSource/2.0', headers: { accept: 'text/event-stream' } }),
});
