import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The proxy itself refused the request',
  says: 'The proxy refused the request to protect itself or because of its own state.',
  per: 'service',
  seen: [
    { record: { flag: { oneOf: ['LH', 'OM', 'NFCF', 'DO', 'UDO', 'IH'] } } },
    {
      record: {
        codeDetails: {
          oneOf: ['reached_concurrency_limit', 'denied_by_admission_control', 'maintenance_mode', 'overload'],
        },
      },
    },
    {
      record: {
        phrase: { oneOf: ['body-reached-concurrency-limit', 'body-maintenance-mode', 'body-envoy-overloaded'] },
      },
    },
  ],
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout', 'overflow', 'rate-limited'],
  causes: [
    'drop-overload',
    'overload-manager',
    'filter-config-missing',
    'proxy-health-check-failed',
    'invalid-envoy-header',
    'adaptive-concurrency-limit',
    'admission-control',
    'maintenance-mode',
  ],
});
