import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A request with both Content-Length and chunks, as request smuggling does.',
  cause: 'chunked-and-length',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () => gateway({ host: 'shop.example.net', to: 'basket.shopping:8417', endpoints: [peer('answers')] }),
  request: raw([
    'POST /basket HTTP/1.1\r\nHost: shop.example.net\r\nUser-Agent: smuggler.py\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ]),
});
