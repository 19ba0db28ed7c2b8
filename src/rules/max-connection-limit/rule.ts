import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The listener takes no more connections',
  says: 'A proxy closes new connections at once, because its listener or the whole process is at its limit of connections.',
  area: 'client',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'connection-limit-of-filter' } },
        because: 'The proxy counts the connections itself, and says that there are more than it may take.',
      },
      {
        when: {
          record: {
            phrase: 'log-listener-connection-limit',
          },
        },
        because: 'The proxy’s own log says that it closed the connection for its limit.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            failure: { oneOf: ['reset', 'closed-early'] },
            method: {
              matches: '.',
            },
          },
          unless: {
            status: {
              matches: '.',
            },
          },
        },
        because:
          'A connection that ends before any reply may have met a limit; then others on the same port are served.',
      },
    ],
  },
  lookalikes: ['overload-manager'],
  applies: {},
  fixes: [
    {
      do: 'See whether the limit is reached.',
      snippet:
        'kubectl exec -n {namespace} <pod> -c istio-proxy -- pilot-agent request GET "stats?filter=downstream_cx_overflow|downstream_global_cx_overflow|downstream_cx_active"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`downstream_cx_overflow` grows while connections are refused.',
    },
    {
      do: 'Raise the limit, or find who keeps connections open.',
      snippet:
        '# bootstrap or EnvoyFilter, runtime of the listener\nenvoy.resource_limits.listener.<listener>.connection_limit: 20000',
      risk: 'More connections take more memory and file descriptors.',
      undo: 'Set the old limit.',
      verify: 'The counter stands still, and new connections are served.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: overload manager',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/operations/overload_manager/overload_manager',
      read: '2026-11-23',
    },
    {
      title:
        'Envoy 1.37, source/common/listener_manager/active_stream_listener_base.cc: “no matching filter chain found”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/listener_manager/active_stream_listener_base.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
  ],
});
