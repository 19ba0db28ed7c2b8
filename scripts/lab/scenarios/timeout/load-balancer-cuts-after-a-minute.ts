import { defineScenario, gateway, get, impatient, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The load balancer before the gateway drops a silent event stream after a minute, its idle timeout: DC.',
  cause: 'lb-idle-timeout-shorter',
  tells: [],
  versions: ['1.40.0'],
  lasts: 60,
  setUp: () =>
    gateway({
      host: 'prices.example.com',
      to: 'prices.market:8317',
      endpoints: [peer('answers', { bodyAfter: 120_000, headers: { 'content-type': 'text/event-stream' } })],
    }),
  request: impatient(get('/stream', { agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0' }), 60_100),
});
