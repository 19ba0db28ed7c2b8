import { type Entry, entry } from '../entry.ts';

/** Metrics of istiod and of the agent that count failures: by what they count. */
const metrics = [
  {
    id: 'metric-xds-rejects',
    wordings: [
      'pilot_total_xds_rejects',
      'pilot_xds_cds_reject',
      'pilot_xds_eds_reject',
      'pilot_xds_lds_reject',
      'pilot_xds_rds_reject',
    ],
    means: 'How many configurations proxies refused: above 0 one of them runs on an old one',
    saidBy: 'istiod’s metrics',
    side: 'istiod',
    failure: 'config',
    source: 'istio/istio@86c9f01fd73 pkg/xds/monitoring.go',
  },
  {
    id: 'metric-validation-failed',
    wordings: ['galley_validation_failed'],
    means: 'How many resources istiod’s webhook refused',
    saidBy: 'istiod’s metrics',
    side: 'istiod',
    failure: 'config',
    source: 'istio/istio@86c9f01fd73 pkg/webhooks/validation/server/monitoring.go',
  },
  {
    id: 'metric-csr-errors',
    wordings: [
      'citadel_server_csr_parsing_err_count',
      'citadel_server_csr_sign_err_count',
      'citadel_server_id_extraction_err_count',
      'citadel_server_authentication_failure_count',
    ],
    means: 'How many requests for a certificate istiod could not read, sign or trust',
    saidBy: 'istiod’s metrics',
    side: 'istiod',
    source: 'istio/istio@86c9f01fd73 security/pkg/server/ca/monitoring.go',
  },
  {
    id: 'metric-injection-failed',
    wordings: ['sidecar_injection_failure_total'],
    means: 'How many pods the injector could not inject',
    saidBy: 'istiod’s metrics',
    side: 'istiod',
    source: 'istio/istio@86c9f01fd73 pkg/kube/inject/monitoring.go',
  },
  {
    id: 'metric-jwks-fetch-failed',
    wordings: ['pilot_jwks_resolver_network_fetch_fail_total'],
    means: 'How often istiod could not fetch the keys of an issuer',
    saidBy: 'istiod’s metrics',
    side: 'istiod',
    source: 'istio/istio@86c9f01fd73 pilot/pkg/model/jwks_resolver.go',
  },
  {
    id: 'metric-istiod-connection-failures',
    wordings: ['istiod_connection_failures'],
    means: 'How often the agent could not connect to istiod',
    saidBy: 'The agent’s metrics',
    side: 'the pod of the proxy',
    source: 'istio/istio@86c9f01fd73 pkg/istio-agent/metrics/metrics.go',
  },
];

export default (): readonly Entry[] => metrics.map((item) => entry('log-message', item));
