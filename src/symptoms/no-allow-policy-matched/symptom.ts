import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'No ALLOW policy matched',
  says: 'ALLOW policies stand before {service}, and none of their rules matched the request.',
  per: 'service',
  seen: [
    { record: { codeDetails: 'rbac_access_denied_matched_policy', policy: 'none' } },
    { record: { phrase: 'ztunnel-allow-policies-exist-but-none-allowed' } },
  ],
  refines: 'rbac-denied',
  causes: [
    'authz-no-allow-rule-matched',
    'authz-no-peer-identity',
    'jwt-missing',
    'authz-empty-policy-denies-all',
    'authz-principal-mismatch',
    'authz-wrong-namespace-or-selector',
    'authz-source-ip-not-client',
    'authz-http-fields-on-tcp-port',
    'authz-path-not-normalized',
    'authz-policy-covers-eastwest-port',
    'authz-blocks-platform-probe',
    'cors-preflight-blocked-by-authz',
  ],
});
