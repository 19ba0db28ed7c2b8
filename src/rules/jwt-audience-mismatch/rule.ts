import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The token is meant for another audience',
  says: 'The token was issued for another audience than {service} accepts.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { jwtReason: 'Audiences in Jwt are not allowed' } },
        because:
          'The filter writes its reason in full: the signature is not at issue, `aud` is none of the configured `audiences`. It answers 403, not 401.',
      },
    ],
    suggests: [
      {
        when: { record: { ownReply: 'jwt audience' } },
        because: 'The proxy refused it itself, and its reply is as long as `Audiences in Jwt are not allowed`.',
      },
      {
        when: { record: { status: 403, codeDetails: 'jwt_authn_access_denied' } },
        because: 'Of all its reasons, the JWT filter answers only this one with 403.',
      },
    ],
  },
  asks: { 'token-of-request': { 'other audience': 'proves', 'no token': 'rulesOut', expired: 'rulesOut' } },
  lookalikes: ['jwt-issuer-not-configured', 'authz-no-allow-rule-matched', 'app-403-not-mesh'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Ask the issuer for a token with the audience of this service.',
      snippet: "echo \"$TOKEN\" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null; date +%s",
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: '`aud` contains one of the `audiences`, and the request answers 200.',
    },
    {
      do: 'Or accept the audience that the callers have.',
      snippet: 'jwtRules:\n- issuer: <issuer>\n  jwksUri: <jwksUri>\n  audiences: ["<audience>"]',
      risk: 'Every token that was issued for that audience is accepted here too, also one that was meant for another service.',
      undo: 'Apply the RequestAuthentication from before.',
      verify: 'The same token answers 200.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: RequestAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/request_authentication/',
      read: '2026-11-23',
    },
    {
      title: 'jwt_verify_lib, src/status.cc: the reasons in words',
      url: 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/extensions/filters/http/jwt_authn/filter.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/http/jwt_authn/filter.cc',
      read: '2026-11-23',
    },
  ],
});
