import { lua } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A Lua filter runs into an error of its own: the request passes, and the log has one line.',
  cause: 'lua-filter-error',
  tells: ['envoy-warning.log'],
  setUp: () =>
    serverSidecar({
      of: 'greeter.hello:8435',
      app: peer('answers'),
      from: 'caller.hello',
      filters: [
        lua(
          "function envoy_on_request(h) local t = h:headers():get('x-tenant') h:headers():add('x-tenant-upper', t:upper()) end",
        ),
      ],
    }),
  request: get('/hello', { agent: 'Bruno/1.16' }),
});
