import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The reply was not valid HTTP',
  says: 'What {service} answered could not be read as HTTP.',
  per: 'service',
  seen: [{ record: { flag: 'UPE' } }, { record: { resetReason: 'protocol error' } }],
  refines: 'upstream-error',
  causes: [],
});
