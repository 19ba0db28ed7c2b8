import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The proxy itself reset the stream',
  says: 'The proxy itself gave up the stream to {service}.',
  per: 'service',
  seen: [
    { record: { flag: 'LR' } },
    { record: { resetReason: { oneOf: ['local reset', 'local refused stream reset'] } } },
  ],
  refines: 'upstream-error',
  causes: ['connect-timeout', 'upstream-stream-reset', 'upstream-reset-before-response'],
});
