import { defineScenario, gateway, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A browser closes an event stream over HTTP/2: 200 DR with http2.remote_reset, which is no fault.',
  cause: 'event-stream-left',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({ host: 'scores.example.pt', to: 'matches.sport:8407', endpoints: [peer('varied', { name: 'matches' })] }),
  request: h2('GET', '/events', {
    agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0',
    headers: { accept: 'text/event-stream' },
    resetsAfter: 750,
  }),
});
