import { lua } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A Lua filter of the receiver answers 451 itself, with nineteen bytes.',
  cause: 'lua-filter-response',
  tells: ['access-istio.txt'],
  keeps: ['access-istio-1.8.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'films.market:8805',
      app: peer('answers'),
      from: 'stall.market',
      filters: [lua('function envoy_on_request(h) h:respond({[":status"] = "451"}, "not in your country") end')],
    }),
  request: get('/items', { agent: 'Go-http-client/1.1' }),
});
