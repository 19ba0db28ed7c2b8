import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The reply was not valid HTTP',
  says: 'What {service} answered could not be read as HTTP.',
  per: 'service',
  seen: [
    { record: { flag: 'UPE' } },
    { record: { resetReason: 'protocol error' } },
    { record: { component: 'client', parserError: { matches: '.' } } },
  ],
  refines: ['upstream-error', 'request-not-valid', 'too-large'],
  causes: [
    'app-invalid-http-response',
    'duplicate-transfer-encoding',
    'app-header-too-large',
    'content-length-mismatch',
    'upstream-reset-mid-response',
    'protocol-mismatch-h1-h2',
    'upstream-stream-reset',
    'port-name-protocol-mismatch',
  ],
});
