import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The external authorizer refused the request',
  says: 'The external authorization service (ext_authz) stands behind this refusal.',
  per: 'service',
  seen: [{ record: { flag: 'UAEX' } }],
  refines: 'access-denied',
  causes: [],
});
