import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application waits for a third party in vain and answers 504 itself: no flag, via_upstream.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'booking.flights' },
      server: {
        of: 'gds-adapter.flights:7001',
        mode: 'strict',
        app: peer('answers', { status: 504, after: 1000, body: '{"error":"gds timed out"}\n' }),
      },
    }),
  request: get('/availability/FRA-JFK', { agent: 'Spring-WebClient/6.1' }),
});
