import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A rate or connection limit was reached',
  says: 'The request was refused because a limit was reached.',
  per: 'service',
  seen: [{ record: { flag: { oneOf: ['RL', 'RLSE'] } } }, { record: { failure: 'too-many' } }],
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout'],
  causes: [],
});
