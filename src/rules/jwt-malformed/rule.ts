import { defineRule } from '../define.ts';

export default defineRule({
  title: 'What was sent is not a token',
  says: 'What the request to {service} carries as a token cannot be read as one[: {jwtReason}].',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            jwtReason: {
              matches:
                '^(Jwt is not in the form|Jwt (header|payload|signature|ED25519)|Jwt header \\[|Jwt payload \\[|Found multiple Jwt)',
            },
          },
        },
        because:
          'The filter writes its reason in full: the text in the header cannot be taken apart as a token, so no key or issuer was even looked at.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'opa-token-unreadable' } },
        because: 'The authorizer says that what came as a token has not the parts of one.',
      },
    ],
  },
  asks: { 'token-of-request': { 'no token': 'against', 'known key': 'rulesOut' } },
  lookalikes: ['jwt-missing', 'jwt-expired'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Look at what really arrives: three parts with two dots, once the word Bearer, no quotes, no line break.',
      snippet: 'printf \'%s\' "$TOKEN" | tr -cd . | wc -c',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It prints 2, and the request answers 200.',
    },
    {
      do: 'If it is an opaque token on purpose, do not let the mesh look at this header: have an external authorizer ask the issuer.',
      snippet: 'kubectl get requestauthentication -A',
      risk: 'Without RequestAuthentication nothing checks the token before the application.',
      undo: 'kubectl apply the RequestAuthentication from before.',
      verify: 'The authorizer’s log shows the request.',
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
  ],
});
