import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A filter of the proxy refused the request',
  says: 'A filter in the proxy before {service} refused the request: CSRF, basic authentication, API key or credentials.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: [
                'csrf_origin_mismatch',
                'no_credential_for_basic_auth',
                'invalid_scheme_for_basic_auth',
                'invalid_format_for_basic_auth',
                'invalid_credential_for_basic_auth',
                'missing_key_sources',
                'missing_credentials',
                'missing_api_key',
                'unkonwn_api_key',
                'unknown_api_key',
                'client_not_allowed',
                'failed_to_inject_credential',
                'rejecting_because_detection_failed',
                'cdn_loop_detected',
                'invalid_cdn_loop_header',
              ],
            },
          },
        },
        because: 'The detail is the name that this filter gives to its own refusal.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['body-client-authentication-failed', 'body-client-is-forbidden', 'body-invalid-origin'],
            },
          },
          unless: {
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because: 'The sentence is that of a filter, and nothing behind the proxy was asked.',
      },
    ],
  },
  asks: {
    'filters-of-proxy': {
      'csrf, basic auth or api key': 'suggests',
      'only Istio’s own': 'rulesOut',
    },
  },
  lookalikes: ['http-upgrade-type-not-allowed'],
  applies: {},
  fixes: [
    {
      do: 'See which filter it is, and what it asks for.',
      snippet: 'kubectl get envoyfilter -A\nkubectl get envoyfilter -n <gateway-namespace> <name> -o yaml',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The filter and its list of origins, users or keys are known.',
    },
    {
      do: 'Send what it asks for, or take this path out of it.',
      snippet: 'curl -v -u <name>:<password> https://<host>/\ncurl -v -H "x-api-key: <key>" https://<host>/',
      risk: 'A path that is taken out is open to everybody.',
      undo: 'kubectl apply the EnvoyFilter from before.',
      verify: 'The request answers 200, one without still 401 or 403.',
    },
  ],
  sources: [
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
    {
      title: 'Envoy 1.37, source/common/http/filter_manager.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/filter_manager.cc',
      read: '2026-11-23',
    },
  ],
});
