import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A Lua script in the proxy has an error',
  says: 'A script of Envoy’s Lua filter fails: it cannot be loaded, or it breaks off while a request passes.',
  area: 'config',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['lua-script-error', 'lua-script-load-error'],
            },
          },
        },
        because: 'Envoy’s Lua filter quotes the beginning of the script, the line and what Lua says.',
      },
    ],
  },
  leadsTo: ['xds-nack'],
  asks: {
    'filters-of-proxy': {
      lua: 'suggests',
      'only Istio’s own': 'rulesOut',
    },
  },
  lookalikes: ['lua-filter-response', 'envoyfilter-invalid', 'wasm-plugin-failure'],
  applies: {},
  fixes: [
    {
      do: 'Find the script by its first words, which the message quotes, and read the line it names.',
      snippet: 'kubectl get envoyfilter -A -o yaml | grep -n -B20 -A20 "envoy_on_re"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You found the line.',
    },
    {
      do: 'Guard what may be absent: `headers():get` gives nil where there is no such header.',
      snippet: 'local value = request_handle:headers():get("x-user")\nif value ~= nil then … end',
      risk: 'Requests without the value now pass that part.',
      undo: 'Apply the EnvoyFilter from before.',
      verify: 'The counter `lua.errors` of the proxy no longer rises.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: Lua filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/lua_filter',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/extensions/filters/common/lua/lua.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/common/lua/lua.cc',
      read: '2026-11-23',
    },
  ],
});
