import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The reply was lost because the caller was still sending',
  says: 'The proxy answered and closed while the caller was still sending its body: the caller sees a reset instead of the reply.',
  area: 'client',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['curl-55-send-reset', 'libcurl-strerror-55'],
            },
          },
          unless: {
            phrase: 'output-server-asks-for-certificate',
          },
        },
        because:
          'The failure came while *sending*: the other side had closed although the request was not complete, as it does after an early answer.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['go-write-broken-pipe', 'go-write-reset'],
            },
          },
        },
        because: 'The failure came while writing the request: the answer may already have been on its way.',
      },
      {
        when: {
          record: {
            method: {
              oneOf: ['PUT', 'POST', 'PATCH'],
            },
            bytesReceived: 0,
            codeDetails: {
              oneOf: [
                'route_not_found',
                'rbac_access_denied_matched_policy',
                'jwt_authn_access_denied',
                'ext_authz_denied',
                'local_rate_limited',
                'request_rate_limited',
              ],
            },
          },
        },
        because:
          'The request was refused before its body arrived: a caller who was still uploading may see a reset instead of this answer.',
      },
    ],
  },
  lookalikes: ['request-body-buffer-limit'],
  applies: {},
  fixes: [
    {
      do: 'Read the proxy’s log: it holds the answer that the caller did not see.',
      snippet:
        'kubectl logs -n <gateway-namespace> <gateway-pod> -c istio-proxy --since=10m | grep -E " (4|5)[0-9][0-9] "',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The line of that request with its status and detail is found; that is the cause to mend.',
    },
    {
      do: 'Let the caller ask first: `Expect: 100-continue`, or a small request for the same right before the upload.',
      snippet: 'curl -v -H "Expect: 100-continue" -T <file> https://<host>/<path>',
      risk: 'One more round trip.',
      undo: 'Take the header away.',
      verify: 'The caller sees the status.',
    },
    {
      do: 'Or give slow callers more time: `delayed_close_timeout` of the listener.',
      snippet: 'delayed_close_timeout: 10s',
      risk: 'Closing connections live longer.',
      undo: 'Set the old time (1s).',
      verify: 'The caller sees the status.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: HttpConnectionManager',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/api-v3/extensions/filters/network/http_connection_manager/v3/http_connection_manager.proto',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
  ],
});
