import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The keys of the issuer cannot be used',
  says: 'The proxy has no usable keys to check the token with.',
  per: 'service',
  seen: [
    { record: { jwtReason: 'Jwks remote fetch is failed' } },
    { record: { phrase: 'metric-jwks-fetch-failed' } },
    { record: { jwtReason: { matches: '^(Jwks (is an invalid|does not have|doesn.t have any|RSA|EC|Oct|OKP)|\\[)' } } },
  ],
  refines: 'jwt-refused',
  causes: ['jwks-remote-fetch-failed', 'jwks-invalid', 'jwks-fetch-failed-istiod'],
});
