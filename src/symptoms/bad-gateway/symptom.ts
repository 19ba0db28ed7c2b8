import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Bad gateway (502)',
  says: 'The request was answered with 502: a proxy got no usable reply.',
  per: 'service',
  seen: [{ record: { status: 502 } }, { record: { failure: 'bad-gateway' } }],
  causes: [],
});
