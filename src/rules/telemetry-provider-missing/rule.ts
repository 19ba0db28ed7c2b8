import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A telemetry provider is missing or does not fit',
  says: 'A Telemetry or the mesh’s settings name a provider that istiod cannot use, so it is left out.',
  area: 'config',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['tracing-provider-not-configured', 'IST0157'],
            },
          },
        },
        because: 'istiod or the analyzer names the provider, and says that it is left out.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'stackdriver-refused' } },
        because:
          'The provider refuses what the proxies send it: its API is off, or the proxies’ account may not write.',
      },
    ],
  },
  asks: {
    'resource-by-name': {
      none: 'suggests',
    },
  },
  lookalikes: ['traces-broken-headers-not-propagated', 'access-log-not-enabled', 'referenced-resource-not-found'],
  applies: {
    istio: '>=1.11',
  },
  fixes: [
    {
      do: 'Compare the names: those that Telemetry resources ask for, and those that the mesh defines.',
      snippet:
        'kubectl get telemetry -A -o yaml | grep -A4 providers\nkubectl get configmap istio -n istio-system -o yaml | grep -A30 extensionProviders',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Each name stands in both, and its service exists.',
    },
    {
      do: 'Define it, with a service that istiod knows, by its whole name.',
      snippet:
        'meshConfig:\n  extensionProviders:\n  - name: otel\n    opentelemetry:\n      service: collector.<namespace>.svc.cluster.local\n      port: 4317',
      risk: 'Proxies begin to send to it at once.',
      undo: 'Remove it again.',
      verify: 'The warning no longer stands in istiod’s log.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/pkg/networking/core/tracing.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/networking/core/tracing.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Telemetry API',
      url: 'https://istio.io/latest/docs/tasks/observability/telemetry/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
