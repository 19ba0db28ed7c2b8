import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The request is not authenticated (401)',
  says: 'The request was answered with 401: its credentials are missing or were not accepted.',
  per: 'service',
  seen: [
    { record: { status: 401 }, unless: { codeDetails: 'via_upstream', routed: 'yes' } },
    {
      record: { failure: 'unauthenticated' },
      unless: { codeDetails: 'via_upstream', routed: 'yes' },
    },
    { record: { grpcStatus: 16 } },
  ],
  causes: [
    'jwt-missing',
    'jwt-expired',
    'jwt-signing-key-mismatch',
    'jwt-issuer-not-configured',
    'jwt-malformed',
    'ext-authz-denied',
    'oauth-or-cookie-too-large',
    'request-filter-denied',
    'mixer-policy-unavailable',
  ],
});
