import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A permission is missing',
  says: 'The operating system or the API server refused for lack of a permission.',
  per: 'service',
  seen: [{ record: { failure: 'permission' }, unless: { flag: { matches: '.' }, resetReason: { matches: '.' } } }],
  causes: ['rbac-permission-missing', 'pod-security-blocks-istio-init', 'gateway-secret-not-authorized'],
});
