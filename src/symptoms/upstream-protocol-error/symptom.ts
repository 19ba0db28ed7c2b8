import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The reply was not valid HTTP',
  says: 'What {service} answered could not be read as HTTP.',
  per: 'service',
  seen: [{ record: { flag: 'UPE' } }, { record: { resetReason: 'protocol error' } }],
  refines: 'upstream-error',
  causes: [
    'app-invalid-http-response',
    'duplicate-transfer-encoding',
    'app-header-too-large',
    'content-length-mismatch',
    'upstream-reset-mid-response',
    'upstream-stream-reset',
  ],
});
