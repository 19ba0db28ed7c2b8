import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The reply did not come in time',
  says: 'The connection to {service} stood; its reply did not come in time.',
  per: 'service',
  seen: [{ record: { flag: 'UT' } }, { record: { failure: 'request-timeout' } }],
  refines: 'gateway-timeout',
  causes: [
    'upstream-request-timeout',
    'app-slow',
    'app-died-mesh-blamed',
    'per-try-timeout',
    'grpc-deadline-exceeded',
    'default-timeout-removed-or-changed-by-version',
    'stale-upstream-connection',
    'tcp-half-open',
    'fault-injection-left-on',
  ],
});
