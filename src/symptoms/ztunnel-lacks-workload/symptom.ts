import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'ztunnel was not told what it needs',
  says: 'istiod has not told this ztunnel of a pod or service that a connection is for.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'ztunnel-failed-to-fetch-information-about-local-workload',
            'ztunnel-timed-out-waiting-for-workload-from-xds',
            'ztunnel-workload-is-unknown',
            'ztunnel-workload-not-found',
            'ztunnel-workload-mismatch',
            'ztunnel-no-service-or-workload-for-hostname',
            'ztunnel-unsupported-feature',
          ],
        },
      },
    },
  ],
  refines: ['configuration-refused', 'gateway-timeout', 'access-denied', 'no-healthy-upstream'],
  causes: [
    'ztunnel-unknown-source',
    'istiod-unreachable',
    'ztunnel-not-ready-on-node',
    'endpoint-terminated',
    'control-plane-version-skew',
  ],
});
