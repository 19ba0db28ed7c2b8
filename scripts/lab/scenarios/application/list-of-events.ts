import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A list that is named like an event stream, read to its end: 200 without a flag.',
  cause: null,
  tells: [],
  setUp: () => gateway({ host: 'tickets.example.ie', to: 'concerts.tickets:8409', endpoints: [peer('answers')] }),
  request: get('/v2/events?city=cork'),
});
