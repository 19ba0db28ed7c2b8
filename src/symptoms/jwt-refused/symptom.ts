import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The token was refused',
  says: 'The JWT filter, which is a RequestAuthentication, refused the token.',
  per: 'service',
  seen: [{ record: { codeDetails: 'jwt_authn_access_denied' } }, { record: { jwtReason: { matches: '.' } } }],
  refines: ['unauthenticated', 'access-denied'],
  causes: [
    'jwt-expired',
    'jwt-missing',
    'jwks-stale-after-key-rotation',
    'jwt-signing-key-mismatch',
    'jwt-issuer-not-configured',
    'jwt-malformed',
    'jwt-audience-mismatch',
    'jwks-fetch-failed-istiod',
    'jwt-not-yet-valid',
    'jwks-remote-fetch-failed',
    'jwks-invalid',
  ],
});
