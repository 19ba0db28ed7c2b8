import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Kiali does not reach Prometheus',
  says: 'Kiali asked Prometheus[ at {host}] and got no answer: no graph, no health, no metrics.',
  area: 'observability',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'kiali-without-metrics',
            failure: {
              oneOf: [
                'dns',
                'refused',
                'connect-timeout',
                'timeout',
                'unreachable',
                'not-found',
                'unavailable',
                'reset',
                'closed-early',
              ],
            },
          },
        },
        because: 'Kiali says that it has no metrics, and behind it why its call to Prometheus failed.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: { oneOf: ['kiali-without-metrics', 'prometheus-of-istio-asked'] },
          },
        },
        because: 'Kiali takes health and graph from Prometheus alone, by default from this address.',
      },
    ],
  },
  supersedes: [
    'app-not-listening',
    'wrong-target-port',
    'app-bound-to-loopback',
    'connect-timeout',
    'cluster-dns-failure',
  ],
  lookalikes: ['kiali-version-incompatible', 'metrics-missing-tcp-instead-of-http', 'addon-costs'],
  applies: {},
  fixes: [
    {
      do: 'Where does Kiali look, and does anything answer there?',
      snippet:
        'kubectl get configmap kiali -n istio-system -o yaml | grep -A4 prometheus:\nkubectl get svc -A | grep -i prometheus',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know the address that Kiali uses, and the one that exists.',
    },
    {
      do: 'Tell Kiali the address.',
      snippet: 'external_services:\n  prometheus:\n    url: http://prometheus.<namespace>:9090',
      risk: 'None. Kiali restarts.',
      undo: 'Write the former address.',
      verify: 'The graph loads.',
    },
  ],
  sources: [
    {
      title: 'Kiali docs: Prometheus',
      url: 'https://kiali.io/docs/configuration/p8s-jaeger-grafana/prometheus/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Kiali',
      url: 'https://istio.io/latest/docs/ops/integrations/kiali/',
      read: '2026-11-23',
    },
  ],
});
