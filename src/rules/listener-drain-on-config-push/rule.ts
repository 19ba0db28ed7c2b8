import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A change of configuration drained the listener, and its connections with it',
  says: 'The listener was replaced after a change of configuration, and its old connections to {service} were drained.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'downstream_local_disconnect-purging_socket_that_have_not_progressed_to_connections',
                'downstream_local_disconnect-filter_chain_is_being_removed',
                'downstream_local_disconnect-deferred_close_on_drained_connection',
              ],
            },
          },
        },
        because: 'The proxy closed what was left of the connections of a listener or filter chain that was taken away.',
      },
    ],
    fits: [
      {
        when: { record: { codeDetails: 'downstream_local_disconnect' } },
        because: 'This side closed the caller’s connection itself.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['go-http2-graceful-goaway', 'grpc-go-draining', 'grpc-go-goaway-closing', 'go-http2-goaway'],
            },
          },
        },
        because:
          'A GOAWAY, or a connection that was closed after one: so end the connections of a listener that is replaced.',
      },
    ],
  },
  asks: { 'when-in-life': { push: 'proves', stop: 'rulesOut', start: 'rulesOut', 'any time': 'against' } },
  lookalikes: ['max-connection-duration'],
  applies: {},
  fixes: [
    {
      do: 'Find what changes the listener: EnvoyFilters, Gateways, PeerAuthentication, AuthorizationPolicies on TCP, certificates that are written into it.',
      snippet:
        'kubectl get events -A --sort-by=.lastTimestamp | tail\nistioctl proxy-config listeners -n <namespace> <pod> -o json | md5sum',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The sum changes only when you change something.',
    },
    {
      do: 'Make such changes at quiet times, and give connections time: `drainDuration`.',
      snippet: 'meshConfig:\n  defaultConfig:\n    drainDuration: 120s',
      risk: 'Old listeners live for longer beside the new ones.',
      undo: 'Set 45s again.',
      verify: 'A push cuts no connection that ends within two minutes.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: draining',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/operations/draining',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mesh config and proxy config',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
