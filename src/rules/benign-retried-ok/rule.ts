import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A first try failed, a later one went well',
  says: 'A try to {service} failed and was repeated with success: the caller saw none of it.',
  kind: 'normal',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          any: [
            {
              all: [{ record: { phrase: 'performing-retry' } }, { record: { status: { min: 200, max: 399 } } }],
              per: 'connection',
              inOrder: true,
            },
            {
              all: [
                { record: { phrase: 'performing-retry' } },
                { record: { phrase: 'log-upstream-headers-complete' } },
              ],
              per: 'connection',
              inOrder: true,
            },
          ],
        },
        because: 'The router tried again, and then headers of an answer came on the same stream.',
      },
    ],
  },
  asks: {},
  lookalikes: ['retries-exhausted'],
  applies: {},
  fixes: [
    {
      do: 'Nothing has to be done. If it happens often, look for the pod that fails first.',
      snippet:
        "kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- pilot-agent request GET stats | grep -E 'upstream_rq_retry'",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`upstream_rq_retry_success` is about as large as `upstream_rq_retry`.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: router filter, retry-on',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/router_filter',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
  ],
});
