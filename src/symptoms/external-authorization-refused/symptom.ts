import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The external authorizer refused the request',
  says: 'The external authorization service (ext_authz) stands behind this refusal.',
  per: 'service',
  seen: [
    { record: { flag: 'UAEX' } },
    { record: { codeDetails: 'ext_authz_invalid' } },
    { record: { phrase: { oneOf: ['downstream_local_disconnect-ext_authz_close', 'ext-authz-rejected-log'] } } },
  ],
  refines: ['access-denied', 'unauthenticated'],
  causes: ['ext-authz-denied', 'ext-authz-service-unavailable', 'ext-authz-provider-misconfigured'],
});
