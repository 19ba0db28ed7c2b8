import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'A client ends its connection in the middle of the head of its request: the parser of the proxy says so, and no upstream has part in it.',
  cause: 'downstream-client-disconnect',
  tells: [],
  setUp: () => gateway({ host: 'shop.example.com', to: 'shopfront.web:8107', endpoints: [peer('answers')] }),
  request: raw(['GET / HTTP/1.1\r\nhost: shop.exam', 100], { leaves: 'closes' }),
});
