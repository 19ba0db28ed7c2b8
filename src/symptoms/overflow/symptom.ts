import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A limit of connections or requests was reached',
  says: 'A circuit breaker refused the request to {service}: a limit of connections or requests was reached.',
  per: 'service',
  seen: [
    { record: { flag: 'UO' } },
    { record: { resetReason: 'overflow' } },
    { record: { phrase: 'header-x-envoy-overloaded' } },
  ],
  refines: 'upstream-error',
  causes: ['circuit-breaker-overflow', 'maintenance-mode'],
});
