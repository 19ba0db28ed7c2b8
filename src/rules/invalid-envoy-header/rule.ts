import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An x-envoy header holds an invalid value',
  says: 'A request carries an x-envoy header whose value the router refuses.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            flag: 'IH',
          },
        },
        because: 'IH is set only by the router’s strict check of x-envoy headers.',
      },
    ],
  },
  lookalikes: ['downstream-protocol-error'],
  applies: {},
  fixes: [
    {
      do: 'Read the name of the header in the detail or the body, and send a valid value: a number, or one of the listed words.',
      snippet: 'curl -v -H "x-envoy-max-retries: 2" http://{service}:{port}/',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The request answers.',
    },
    {
      do: 'Or take the header away before the router.',
      snippet: 'headers:\n  request:\n    remove: ["x-envoy-max-retries"]',
      risk: 'Callers can no longer set it.',
      undo: 'kubectl apply the VirtualService from before.',
      verify: 'The request answers.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response flags of the access log',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
  ],
});
