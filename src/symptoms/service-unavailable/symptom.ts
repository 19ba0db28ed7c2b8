import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Service unavailable (503)',
  says: 'The request was answered with 503; who said so, this text does not tell.',
  per: 'service',
  seen: [{ record: { status: 503 } }, { record: { failure: 'unavailable' } }],
  causes: [],
});
