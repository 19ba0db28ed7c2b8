import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'No key fits the token',
  says: 'The token could be read, and none of the keys that the proxy holds for its issuer fits it.',
  per: 'service',
  seen: [
    {
      record: {
        jwtReason: { oneOf: ['Jwt verification fails', "Jwks doesn't have key to match kid or alg from Jwt"] },
      },
    },
  ],
  refines: 'jwt-refused',
  causes: ['jwks-stale-after-key-rotation', 'jwt-signing-key-mismatch', 'jwks-fetch-failed-istiod'],
});
