import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The request was not valid HTTP',
  says: 'The proxy could not accept what the caller sent as HTTP.',
  per: 'service',
  seen: [{ record: { flag: 'DPE' } }, { record: { failure: 'protocol' } }],
  causes: [],
});
