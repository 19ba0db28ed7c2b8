import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The token is signed with a key that the proxy does not have',
  says: 'No key that the proxy before {service} holds for this issuer fits the signature of the token.',
  area: 'authz',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { ownReply: 'jwt verification' } },
        because: 'The proxy refused it itself, and its reply is as long as `Jwt verification fails`.',
      },
      {
        when: { record: { jwtReason: 'Jwt verification fails' } },
        because:
          'Issuer and form are right, and no key of the issuer verifies the signature: the token is from elsewhere, was altered, or the keys changed under the same name.',
      },
      {
        when: { record: { jwtReason: "Jwks doesn't have key to match kid or alg from Jwt" } },
        because: 'The token names a key (`kid`) or an algorithm that is not among the keys which the proxy holds.',
      },
    ],
  },
  asks: {
    'token-of-request': { 'other key': 'suggests', 'no token': 'rulesOut', expired: 'rulesOut' },
    'keys-of-issuer': { same: 'proves', older: 'rulesOut', 'not reachable': 'against', 'not keys': 'rulesOut' },
  },
  lookalikes: ['jwt-issuer-not-configured', 'jwt-malformed', 'jwks-invalid'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Compare `kid` and `alg` in the head of the token with the keys at `jwksUri`.',
      snippet: "echo \"$TOKEN\" | cut -d. -f1 | tr '_-' '/+' | base64 -d 2>/dev/null; echo\ncurl -sS <jwksUri>",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`kid` of the token stands among the keys.',
    },
    {
      do: 'Point `jwksUri` to the keys of the issuer that signs: realm, tenant and stage must be the token’s.',
      snippet:
        'jwtRules:\n- issuer: <iss of the token>\n  jwksUri: <jwks_uri of its /.well-known/openid-configuration>',
      risk: 'Whoever owns these keys can make identities here.',
      undo: 'Apply the RequestAuthentication from before.',
      verify: 'The same token answers 200.',
    },
  ],
  sources: [
    {
      title: 'jwt_verify_lib, src/status.cc: the reasons in words',
      url: 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: RequestAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/request_authentication/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/model/jwks_resolver.go: fetch, refresh, CreateFakeJwks',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/model/jwks_resolver.go',
      read: '2026-11-23',
    },
  ],
});
