import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'An AuthorizationPolicy denied the request',
  says: 'Envoy’s RBAC filter, which is an AuthorizationPolicy, refused the request to {service}.',
  per: 'service',
  seen: [
    { record: { codeDetails: 'rbac_access_denied_matched_policy' } },
    { record: { terminationDetails: { starts: 'rbac_access_denied_matched_policy' } } },
    { record: { phrase: { oneOf: ['body-rbac-access-denied', 'downstream_local_disconnect-rbac_deny_close'] } } },
    { record: { status: 403, codeDetails: 'via_upstream', direction: 'outbound', bytesSent: 19 } },
    {
      record: { status: 403, direction: 'inbound', routed: 'no', bytesSent: 19 },
      unless: { codeDetails: { matches: '.' }, flag: { matches: '.' } },
    },
    { record: { phrase: 'ztunnel-explicitly-denied-by' } },
  ],
  refines: 'access-denied',
  causes: [
    'authz-no-allow-rule-matched',
    'authz-deny-rule-matched',
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
    'ext-authz-provider-misconfigured',
    'cors-preflight-blocked-by-authz',
  ],
});
