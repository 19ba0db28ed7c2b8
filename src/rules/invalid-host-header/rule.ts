import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The Host header is not a valid host',
  says: 'A request carries a Host (or :authority) that holds a character no host has.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: [
                'http.invalid_authority',
                'uhv.invalid_host',
                'uhv.invalid_host_deprecated_user_info',
                'empty_host_header',
              ],
            },
          },
        },
        because: 'Envoy writes this only of a host with characters that no host may have, or an empty one.',
      },
    ],
  },
  lookalikes: ['missing-host-header', 'downstream-protocol-error'],
  applies: {},
  fixes: [
    {
      do: 'Find who builds the host: a template that was not filled, a name with underscores or spaces, a URL in place of a host.',
      snippet: 'curl -v -H "Host: <host>" http://<address>:{port}/',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The request with a plain host answers.',
    },
    {
      do: 'Set it right in the caller or in the proxy before the gateway.',
      snippet: 'proxy_set_header Host $host;',
      risk: 'The gateway may now choose another route by that host.',
      undo: 'Set the old header again.',
      verify: 'The log shows the host and a status below 400.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
  ],
});
