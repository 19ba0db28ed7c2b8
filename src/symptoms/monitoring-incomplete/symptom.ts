import { defineSymptom } from '../../rules/define.ts';
import { CALL_OF_THE_MESH } from '../failed-calls.ts';

export default defineSymptom({
  title: 'Metrics or traces are missing',
  says: 'What observes the mesh does not get what it asks for; the traffic itself is not concerned.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'kiali-without-metrics',
            'kiali-mesh-version-warning',
            'tracing-provider-not-configured',
            'log-invalid-prometheus-scrape-configuration-application-port-is',
            'log-failed-scraping-application-metrics',
            'log-failed-scraping-envoy-metrics',
            'IST0157',
            'addon-oomkilled',
            'spoken-broken-traces',
            'prometheus-of-istio-asked',
            'stackdriver-refused',
          ],
        },
      },
    },
    {
      record: {
        phrase: 'prometheus-sample-limit',
        meshText: 'yes',
      },
    },
  ],
  refines: ['configuration-refused', ...CALL_OF_THE_MESH, 'analyzer-finding', 'not-found', 'overflow', 'not-ready'],
  causes: [
    'kiali-prometheus-unreachable',
    'metrics-missing-tcp-instead-of-http',
    'metrics-merge-conflict',
    'telemetry-provider-missing',
    'traces-broken-headers-not-propagated',
    'access-log-not-enabled',
    'high-cardinality-metrics',
    'addon-costs',
    'kiali-version-incompatible',
  ],
});
