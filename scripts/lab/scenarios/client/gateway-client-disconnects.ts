import { defineScenario, gateway, get, impatient, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A browser leaves the page before the reply comes; at the gateway 0 DC.',
  cause: 'downstream-client-disconnect',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({ host: 'search.example.de', to: 'suggest.search:8401', endpoints: [peer('slow', { after: 4000 })] }),
  request: impatient(
    get('/suggest?q=me', { agent: 'Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15' }),
    500,
  ),
});
