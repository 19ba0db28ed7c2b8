import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A fault was injected',
  says: 'The proxy delayed or aborted the request because a fault injection says so.',
  per: 'service',
  seen: [{ record: { flag: { oneOf: ['FI', 'DI'] } } }, { record: { codeDetails: 'fault_filter_abort' } }],
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout'],
  causes: ['fault-injection-left-on'],
});
