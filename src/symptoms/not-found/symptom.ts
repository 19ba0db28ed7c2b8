import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Not found (404)',
  says: 'The request was answered with 404; who said so, this text does not tell.',
  per: 'service',
  seen: [{ record: { status: 404, flag: { matches: '.' } } }, { record: { failure: 'not-found' } }],
  causes: [],
});
