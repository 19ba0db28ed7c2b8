import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A Lua filter answered by itself',
  says: 'A Lua script in the proxy answered the request to {service} itself.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: 'lua_response',
          },
        },
        because: 'Only a Lua filter that calls `respond` writes this.',
      },
    ],
  },
  asks: {
    'filters-of-proxy': {
      lua: 'suggests',
      'only Istio’s own': 'rulesOut',
    },
  },
  lookalikes: ['request-filter-denied'],
  applies: {},
  fixes: [
    {
      do: 'Read the script.',
      snippet: 'kubectl get envoyfilter -A -o yaml | grep -B30 -A20 ":respond("',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The condition under which it answers is known.',
    },
    {
      do: 'Mend its condition, or take it away.',
      snippet: 'kubectl delete envoyfilter -n <namespace> <name>',
      risk: 'What the script kept out comes in.',
      undo: 'kubectl apply the EnvoyFilter from before.',
      verify: 'The detail is `via_upstream` again.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: Lua filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/lua_filter',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: EnvoyFilter',
      url: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/',
      read: '2026-11-23',
    },
  ],
});
