import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The request was denied (403)',
  says: 'The request was answered with 403; who denied it, this text does not say.',
  per: 'service',
  seen: [{ record: { status: 403 } }, { record: { failure: 'denied' } }],
  causes: ['authz-no-allow-rule-matched', 'authz-deny-rule-matched'],
});
