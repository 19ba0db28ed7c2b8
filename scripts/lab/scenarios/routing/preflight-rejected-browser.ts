import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'Neither gateway nor application knows about CORS: a browser keeps the answer from its page.',
  cause: 'cors-preflight-rejected',
  tells: ['client-browser-fetch.txt'],
  keeps: ['client-browser-fetch.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () => gateway({ host: 'api.shop.example', to: 'orders.chandlery:8922', endpoints: [peer('answers')] }),
  request: program('browser-fetch', ['http://{host}:{port}/orders']),
});
