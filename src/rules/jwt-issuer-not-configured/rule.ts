import { defineRule } from '../define.ts';

export default defineRule({
  title: 'No RequestAuthentication knows the token’s issuer',
  says: 'The token of the request to {service} comes from an issuer that no RequestAuthentication names.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { jwtReason: 'Jwt issuer is not configured' } },
        because:
          'The filter writes its reason in full: `iss` of the token is none of the configured issuers; they are compared letter by letter.',
      },
    ],
    suggests: [
      {
        when: { record: { ownReply: 'jwt issuer' } },
        because: 'The proxy refused it itself, and its reply is as long as `Jwt issuer is not configured`.',
      },
    ],
  },
  asks: { 'token-of-request': { 'other issuer': 'proves', 'no token': 'rulesOut', 'known key': 'rulesOut' } },
  lookalikes: ['jwt-audience-mismatch', 'jwt-malformed'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Write the issuer exactly as the token has it, with or without the slash at the end.',
      snippet:
        'echo "$TOKEN" | cut -d. -f2 | tr \'_-\' \'/+\' | base64 -d 2>/dev/null | grep -o \'"iss":"[^"]*"\'\nkubectl get requestauthentication -A -o yaml | grep issuer:',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both are the same text, and the request answers 200.',
    },
    {
      do: 'If a second issuer is meant to count, add a rule for it.',
      snippet: 'jwtRules:\n- issuer: <first>\n  jwksUri: <its keys>\n- issuer: <second>\n  jwksUri: <its keys>',
      risk: 'Whoever holds the keys of the second issuer can now make identities here.',
      undo: 'Apply the RequestAuthentication from before.',
      verify: 'Tokens of both answer 200.',
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
  ],
});
