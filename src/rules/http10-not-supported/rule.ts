import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The caller speaks HTTP/1.0',
  says: 'A caller speaks HTTP/1.0, which the proxy does not take: it answered 426.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'codec-upgrade-required-for-http-1.0-or-http-0.9',
          },
        },
        because: 'Envoy’s parser says it in plain words.',
      },
      {
        when: {
          record: {
            flag: 'DPE',
            status: 426,
          },
        },
        because:
          'DPE says that the proxy’s parser refused the request, and there is one thing only that it answers with 426: HTTP/1.0 or 0.9.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'body-upgrade-required',
          },
          unless: {
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because: '426 with the bare body `Upgrade Required` is Envoy’s answer to HTTP/1.0.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            status: 426,
          },
        },
        because: '426 asks the caller for a newer protocol.',
      },
    ],
  },
  lookalikes: ['downstream-protocol-error', 'http-upgrade-type-not-allowed'],
  applies: {},
  fixes: [
    {
      do: 'Let the caller speak HTTP/1.1: old health checks and `ab` send 1.0; nginx as a proxy does unless told otherwise.',
      snippet: '# nginx, beside proxy_pass:\nproxy_http_version 1.1;\nproxy_set_header Connection "";',
      risk: 'None worth naming.',
      undo: 'Take the two lines out again.',
      verify: 'The access log shows HTTP/1.1 and 200.',
    },
    {
      do: 'Or let the mesh take HTTP/1.0: environment `PILOT_HTTP10=1` of istiod.',
      snippet: 'kubectl set env -n istio-system deployment/istiod PILOT_HTTP10=1',
      risk: 'Every proxy then takes HTTP/1.0; istiod restarts.',
      undo: 'kubectl set env -n istio-system deployment/istiod PILOT_HTTP10-',
      verify: 'The same caller gets 200.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/http1/codec_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/http1/codec_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: pilot-discovery environment variables, PILOT_HTTP10',
      url: 'https://istio.io/latest/docs/reference/commands/pilot-discovery/',
      read: '2026-11-23',
    },
  ],
});
