import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The request is not authenticated (401)',
  says: 'The request was answered with 401: its credentials are missing or were not accepted.',
  per: 'service',
  seen: [{ record: { status: 401 } }, { record: { failure: 'unauthenticated' } }],
  causes: [],
});
