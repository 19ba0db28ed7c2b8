import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The headers of the reply are too many or too large',
  says: '{service} answers with more than 100 headers, or with headers that are larger than the proxy takes.',
  area: 'application',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { component: 'client', parserError: { matches: '(headers|trailers) (count|size) exceeds limit' } },
        },
        because: 'The parser of replies names it: the headers that came from the upstream are over the limit.',
      },
      {
        when: { record: { phrase: 'go-http-exceeded-header-limit' } },
        because: 'The client says that the headers of the reply are over its limit.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UPE' }, unless: { codeDetails: 'upstream_reset_after_response_started' } },
        because: 'Envoy could not read the reply; headers over its limit are one reason, above all at logins.',
      },
      {
        when: {
          record: { codeDetails: 'upstream_reset_before_response_started', resetReason: 'protocol error' },
          unless: { component: { matches: '.' } },
        },
        because: 'Envoy could not read the reply; headers over its limit are one reason, above all at logins.',
      },
    ],
  },
  asks: {
    'raw-reply': {
      'too large': 'proves',
      valid: 'rulesOut',
      'not http': 'rulesOut',
      'encoding twice': 'rulesOut',
      'length wrong': 'rulesOut',
      cut: 'rulesOut',
    },
  },
  lookalikes: ['upstream-reset-mid-response'],
  applies: {},
  fixes: [
    {
      do: 'Send fewer and smaller headers: keep sessions and tokens on the server, take debug headers out.',
      risk: 'None: it only reads.',
      undo: 'Roll back.',
      verify: '`curl -s -D - -o /dev/null | wc` counts less than 100 lines and 60 KiB.',
    },
    {
      do: 'Or let the proxies take more headers from this destination.',
      snippet:
        'apiVersion: networking.istio.io/v1alpha3\nkind: EnvoyFilter\nmetadata:\n  name: more-response-headers\n  namespace: {namespace}\nspec:\n  configPatches:\n    - applyTo: CLUSTER\n      match: { cluster: { service: {service} } }\n      patch:\n        operation: MERGE\n        value:\n          typed_extension_protocol_options:\n            envoy.extensions.upstreams.http.v3.HttpProtocolOptions:\n              "@type": type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions\n              common_http_protocol_options: { max_headers_count: 200 }\n              explicit_http_config: { http_protocol_options: {} }',
      risk: 'More memory a request; the caller’s own limit is the next one.',
      undo: 'kubectl delete envoyfilter -n {namespace} more-response-headers',
      verify: 'The request answers 200.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/http/http1/codec_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/http1/codec_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
  ],
});
