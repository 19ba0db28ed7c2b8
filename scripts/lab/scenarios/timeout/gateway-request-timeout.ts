import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The route timeout of a gateway: 504 UT for the browser.',
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'travel.example.com',
      to: 'search.travel:8300',
      endpoints: [peer('silent')],
      route: { timeout: '1.5s' },
    }),
  request: get('/search?from=BER&to=OSL', {
    agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0',
  }),
});
