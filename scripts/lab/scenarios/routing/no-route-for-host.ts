import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A host that no VirtualService of the gateway names: 404 without a route.',
  cause: 'no-route-for-host',
  tells: ['access-istio.txt'],
  setUp: () => gateway({ host: 'shop.example.com', to: 'storefront.shop:8080', endpoints: [peer('answers')] }),
  request: get('/', {
    host: 'www.shop.example.com',
    agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  }),
});
