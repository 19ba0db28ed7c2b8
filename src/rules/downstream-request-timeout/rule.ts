import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The request did not arrive in full within `request_timeout`',
  says: 'The caller did not finish its request to {service} within the time for a whole request.',
  area: 'timeout',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'request_overall_timeout' } },
        because: 'The details name the timer: that for receiving a whole request.',
      },
      {
        when: { record: { phrase: 'body-request-timeout', server: { matches: 'envoy' } } },
        because: 'Envoy answered 408, this one or one behind it, with the words of its timer for a whole request.',
      },
    ],
    suggests: [
      {
        when: {
          record: { status: 408, flag: { empty: true }, upstreamTime: { empty: true }, method: { matches: '.' } },
        },
        because: 'A 408 without a flag, after the headers had come: the proxy’s timer for the whole request.',
      },
      {
        when: { record: { phrase: 'body-request-timeout' } },
        because: '408 with the body that Envoy sends when a request does not arrive in time.',
      },
    ],
  },
  asks: {},
  lookalikes: ['slow-client-request', 'request-headers-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Raise the limit for uploads at this gateway, or take it away (an EnvoyFilter set it: neither Envoy nor Istio has one by default).',
      snippet:
        'typed_config:\n  "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager\n  request_timeout: 300s',
      risk: 'Slow senders hold their connections longer.',
      undo: 'kubectl apply the EnvoyFilter from before.',
      verify: 'Large uploads over slow lines succeed.',
    },
    {
      do: 'Or let clients upload in parts.',
      risk: 'None: it only reads.',
      undo: 'Roll back.',
      verify: 'Each part arrives within the limit.',
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
