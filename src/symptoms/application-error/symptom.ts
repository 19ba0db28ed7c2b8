import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The destination itself answered with an error',
  says: '{service} itself answered {status}; the mesh only carried it.',
  per: 'service',
  seen: [{ record: { status: { min: 500 }, codeDetails: 'via_upstream' }, unless: { flag: { matches: '.' } } }],
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout'],
  causes: [],
});
