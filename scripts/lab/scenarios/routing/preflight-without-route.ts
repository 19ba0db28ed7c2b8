import { curl, defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A preflight for a host that the gateway does not know.',
  cause: 'no-route-for-host',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () => gateway({ host: 'api.example.com', to: 'orders.tailor:8906', endpoints: [peer('answers')] }),
  request: curl('OPTIONS', '/orders', {
    agent: 'Mozilla/5.0',
    host: 'apis.example.com',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'GET' },
  }),
});
