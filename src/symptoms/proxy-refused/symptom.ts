import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The proxy itself refused the request',
  says: 'The proxy refused the request to protect itself or because of its own state.',
  per: 'service',
  seen: [{ record: { flag: { oneOf: ['LH', 'OM', 'NFCF', 'DO', 'UDO', 'IH'] } } }],
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout'],
  causes: [],
});
