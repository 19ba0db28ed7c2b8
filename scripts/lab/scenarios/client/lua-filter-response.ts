import { lua } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A Lua filter of an EnvoyFilter answers itself: 451 with lua_response.',
  cause: 'lua-filter-response',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'video.example.tv',
      to: 'catalog.video:8434',
      endpoints: [peer('answers')],
      filters: [lua("function envoy_on_request(h) h:respond({[':status']='451'}, 'not in your country') end")],
    }),
  request: get('/watch/s01e01', { agent: 'AppleCoreMedia/1.0.0.21E236 (Apple TV)' }),
});
