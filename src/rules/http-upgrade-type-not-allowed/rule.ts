import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy does not allow this kind of upgrade',
  says: 'A caller asks {service} for an upgrade that the proxy does not allow; WebSocket is the only one by default.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: 'upgrade_failed',
          },
        },
        because: 'Envoy writes `upgrade_failed` only where the listener or route does not allow the asked upgrade.',
      },
    ],
    fits: [
      {
        when: { record: { status: 403, ownReply: 'empty' } },
        because: 'An upgrade that the route does not take is refused with 403 and an empty reply.',
      },
    ],
  },
  lookalikes: ['websocket-over-h2-not-enabled', 'request-filter-denied'],
  applies: {},
  fixes: [
    {
      do: 'Allow it for this proxy by an EnvoyFilter.',
      snippet:
        'apiVersion: networking.istio.io/v1alpha3\nkind: EnvoyFilter\nmetadata:\n  name: allow-upgrade\n  namespace: {namespace}\nspec:\n  configPatches:\n    - applyTo: NETWORK_FILTER\n      match:\n        listener: { filterChain: { filter: { name: envoy.filters.network.http_connection_manager } } }\n      patch:\n        operation: MERGE\n        value:\n          typed_config:\n            "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager\n            upgrade_configs: [{ upgrade_type: websocket }, { upgrade_type: "spdy/3.1" }]',
      risk: 'Upgraded connections are opaque: no policy sees what passes.',
      undo: 'kubectl delete envoyfilter -n {namespace} allow-upgrade',
      verify: 'The same call answers 101.',
    },
    {
      do: 'Or let the port be TCP, so that the proxy does not look into it.',
      snippet: 'ports:\n  - name: tcp-exec\n    port: {port}',
      risk: 'No routes, retries or status for this port.',
      undo: 'Give the port its old name.',
      verify: 'The call answers 101.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: HTTP upgrades, WebSocket and CONNECT',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/http/upgrades',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: HttpConnectionManager',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/api-v3/extensions/filters/network/http_connection_manager/v3/http_connection_manager.proto',
      read: '2026-11-23',
    },
  ],
});
