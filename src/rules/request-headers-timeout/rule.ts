import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The headers of the request did not arrive in time',
  says: 'The caller opened a connection and did not finish the headers of its request.',
  area: 'timeout',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: { oneOf: ['request_header_timeout', 'downstream_header_timeout'] } } },
        because: 'The details name the timer: that for the headers of a request.',
      },
    ],
    suggests: [
      {
        when: { record: { status: 408, method: { empty: true } } },
        because: 'A 408 before there was a method: the headers did not come in time.',
      },
    ],
  },
  asks: {},
  lookalikes: ['slow-client-request'],
  applies: {},
  fixes: [
    {
      do: 'See who it is: a load balancer that opens connections in advance, a scanner, a client that hangs.',
      snippet: 'kubectl logs -n istio-system -l istio=ingressgateway --since=1h | grep request_header_timeout',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know the address and whether it matters.',
    },
    {
      do: 'If honest clients are cut off: raise `request_headers_timeout` (an EnvoyFilter set it).',
      snippet:
        'typed_config:\n  "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager\n  request_headers_timeout: 30s',
      risk: 'Slow senders hold connections longer.',
      undo: 'kubectl apply the EnvoyFilter from before.',
      verify: 'No 408 for those clients.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
  ],
});
