import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The request was denied (403)',
  says: 'The request was answered with 403; who denied it, this text does not say.',
  per: 'service',
  seen: [{ record: { status: 403 } }, { record: { failure: 'denied' } }, { record: { grpcStatus: 7 } }],
  causes: [
    'authz-no-allow-rule-matched',
    'app-403-not-mesh',
    'authz-deny-rule-matched',
    'ext-authz-denied',
    'authz-no-peer-identity',
    'jwt-audience-mismatch',
    'authz-principal-mismatch',
    'mixer-policy-unavailable',
    'request-filter-denied',
    'cors-preflight-rejected',
    'http-upgrade-type-not-allowed',
  ],
});
