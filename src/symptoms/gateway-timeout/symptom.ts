import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Somebody waited too long',
  says: 'Somebody gave up waiting for {service}.',
  per: 'service',
  seen: [{ record: { failure: 'timeout' } }, { record: { status: 504 } }],
  causes: [],
});
