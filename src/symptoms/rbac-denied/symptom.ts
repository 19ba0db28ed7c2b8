import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'An AuthorizationPolicy denied the request',
  says: 'Envoy’s RBAC filter, which is an AuthorizationPolicy, refused the request to {service}.',
  per: 'service',
  seen: [
    { record: { codeDetails: 'rbac_access_denied_matched_policy' } },
    { record: { phrase: 'body-rbac-access-denied' } },
  ],
  refines: 'access-denied',
  causes: ['authz-no-allow-rule-matched', 'authz-deny-rule-matched'],
});
