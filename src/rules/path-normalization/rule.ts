import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy refuses or rewrites the path',
  says: 'The path of the request is one that the proxy normalizes, and it refuses this one.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: [
                'path_normalization_failed',
                'uhv.escaped_slashes_in_url_path',
                'uhv.percent_00_in_url_path',
                'uhv.fragment_in_url_path',
                'uhv.path_normalization_redirect',
                'uhv.invalid_url',
                'http.invalid_path',
              ],
            },
          },
        },
        because:
          'Envoy writes this only where making the path plain failed or was forbidden: escaped slashes, a fragment, `..` above the root, an escaped NUL.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            status: 400,
            authority: {
              matches: '.',
            },
            requestId: {
              empty: true,
            },
          },
        },
        because:
          'The proxy answered 400 itself before it had given the request an id: that early it looks at the path.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            status: 307,
            path: {
              matches: '(?i)%2f|%5c',
            },
          },
          unless: {
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because: 'A path with escaped slashes was redirected by the proxy itself.',
      },
      {
        when: {
          record: {
            status: 400,
            path: {
              matches: '(?i)%2f|%5c|%00|#',
            },
          },
          unless: {
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because: 'The path holds what proxies refuse or rewrite: an escaped slash, a NUL or a fragment.',
      },
    ],
  },
  lookalikes: ['downstream-protocol-error', 'invalid-host-header'],
  applies: {},
  fixes: [
    {
      do: 'Send a path without the refused part: no `%2F`, no `#`, no `..`.',
      snippet: 'curl -v --path-as-is "http://<host>/<path>"',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The same path without it answers.',
    },
    {
      do: 'Or let the mesh treat escaped slashes otherwise: `meshConfig.pathNormalization`.',
      snippet: 'meshConfig:\n  pathNormalization:\n    normalization: MERGE_SLASHES',
      risk: 'An AuthorizationPolicy by path sees other paths than before: one can slip past it.',
      undo: 'Set the old value, and restart nothing: istiod sends it out.',
      verify: 'The path answers, and a policy by path still denies what it must.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: authorization policy normalization',
      url: 'https://istio.io/latest/docs/reference/config/security/normalization/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
  ],
});
