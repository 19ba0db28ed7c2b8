import { defineScenario, gateway, get, impatient, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A browser leaves a page that reads an event stream: 200 DC, which is no fault.',
  cause: 'event-stream-left',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'departures.example.dk',
      to: 'boards.trains:8406',
      endpoints: [peer('varied', { name: 'boards' })],
    }),
  request: impatient(
    get('/events?station=aarhus', {
      agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
      headers: { accept: 'text/event-stream' },
    }),
    750,
  ),
});
