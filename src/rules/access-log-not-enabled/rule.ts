import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The access log is not switched on, or says too little',
  says: 'The proxies write no access log, or one without the columns that matter, so that nothing tells why a request failed.',
  area: 'observability',
  per: 'proxy',
  signs: {
    fits: [
      {
        when: {
          record: {
            phrase: 'access-log-file-empty',
          },
        },
        because: 'An empty file name switches the log off; only a Telemetry may switch it on then.',
      },
    ],
  },
  lookalikes: ['telemetry-provider-missing', 'traces-broken-headers-not-propagated'],
  scan: {
    no: 'It stands in settings, not in a log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Switch it on where you look for a fault.',
      snippet:
        'apiVersion: telemetry.istio.io/v1\nkind: Telemetry\nmetadata:\n  name: access-log\n  namespace: <namespace>\nspec:\n  accessLogging:\n  - providers: [{ name: envoy }]',
      risk: 'A line for each request: disk and log store.',
      undo: 'kubectl delete telemetry -n <namespace> access-log',
      verify: '`kubectl logs <pod> -c istio-proxy` shows a line for each request.',
      applies: {
        istio: '>=1.11',
      },
    },
    {
      do: 'For the whole mesh, with a format that has the details.',
      snippet: 'meshConfig:\n  accessLogFile: /dev/stdout\n  accessLogEncoding: JSON',
      risk: 'Every proxy writes it.',
      undo: 'Set `accessLogFile: ""` again.',
      verify: 'Lines hold `response_code_details` and `upstream_transport_failure_reason`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Envoy access logs',
      url: 'https://istio.io/latest/docs/tasks/observability/logs/access-log/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: global mesh options',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
