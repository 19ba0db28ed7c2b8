import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy sheds load to protect itself',
  says: 'The proxy before {service} is short of memory or another resource, and refuses or resets requests.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: {
              oneOf: ['overload', 'overload_error'],
            },
          },
        },
        because: 'Only the overload manager of a proxy writes this.',
      },
      {
        when: {
          record: {
            flag: 'OM',
          },
        },
        because: 'OM is set by the overload manager alone.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            flag: 'DPE',
            status: 500,
          },
        },
        because:
          'A proxy’s own 500 to a request that it had not read yet: its load shedding at the parser writes this.',
      },
      {
        when: {
          record: {
            status: 503,
            routed: 'no',
            requestId: {
              empty: true,
            },
            flag: {
              empty: true,
            },
          },
        },
        because:
          'The proxy answered 503 itself, without a flag and before it had given the request an id: it takes no requests.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'codec-load-shed-point-http2-server-go-away-and-close-on-dispatch-triggered',
                'codec-aborting-server-dispatch',
              ],
            },
          },
        },
        because: 'A load shed point of the proxy was triggered.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'body-internal-server-error',
            server: {
              oneOf: ['envoy', 'istio-envoy'],
            },
          },
          unless: {
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because: 'A proxy’s own 500 with this bare body is also what load shedding at the HTTP/1 parser looks like.',
      },
    ],
  },
  lookalikes: ['max-connection-limit', 'response-buffer-limit'],
  applies: {},
  fixes: [
    {
      do: 'Look at the proxy’s memory against its limit.',
      snippet:
        'kubectl top pod -n {namespace} --containers | grep istio-proxy\nkubectl exec -n {namespace} <pod> -c istio-proxy -- pilot-agent request GET "stats?filter=overload"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The gauge that is at its threshold is known.',
    },
    {
      do: 'Give the proxy more memory, or share the load among more pods.',
      snippet: 'metadata:\n  annotations:\n    sidecar.istio.io/proxyMemoryLimit: 1Gi',
      risk: 'The pods restart.',
      undo: 'kubectl rollout undo -n {namespace} deployment/<name>',
      verify: 'The gauge stays below its threshold under the same load.',
    },
    {
      do: 'Make the proxy’s configuration smaller with a Sidecar resource.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: {namespace}\nspec:\n  egress:\n    - hosts: ["./*", "istio-system/*"]',
      risk: 'Destinations that are not listed are unknown to the proxies there.',
      undo: 'kubectl delete sidecar -n {namespace} default',
      verify: 'The proxy’s memory falls after the next push.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: overload manager',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/operations/overload_manager/overload_manager',
      read: '2026-11-23',
    },
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
  ],
});
