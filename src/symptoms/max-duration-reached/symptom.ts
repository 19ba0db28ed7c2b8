import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A maximum duration was reached',
  says: 'The request or connection lasted longer than it may.',
  per: 'service',
  seen: [{ record: { flag: { oneOf: ['DT', 'UMSDR'] } } }],
  refines: 'gateway-timeout',
  causes: [],
});
