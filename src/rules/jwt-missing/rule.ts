import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The request carries no token',
  says: 'The request to {service} carries no token where one is demanded.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { jwtReason: 'Jwt is missing', method: { matches: '^[A-Z]+$' } },
          unless: { method: 'OPTIONS' },
        },
        because:
          'The filter writes its reason in full: there was no token in the places where it looks (by default the Authorization header).',
      },
      {
        when: { record: { jwtReason: 'Jwt is missing', grpc: 'yes' } },
        because:
          'The filter writes its reason in full: there was no token in the places where it looks (by default the authorization metadata).',
      },
    ],
    suggests: [
      {
        when: { record: { jwtReason: 'Jwt is missing' }, unless: { method: 'OPTIONS' } },
        because:
          'The filter writes its reason in full: there was no token. Only a browser’s preflight, which never carries one, would be another story.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'mixer-unauthenticated' } },
        because: 'Istio before 1.5 says this of a request without a token that it accepts; mostly there is none.',
      },
      {
        when: { record: { policy: 'none' }, unless: { phrase: 'rbac-log-shadow-denied', tcp: 'yes' } },
        because:
          'RequestAuthentication lets a request without a token pass; the policy that asks for `requestPrincipals` then refuses it with `none`.',
      },
    ],
  },
  asks: {
    'token-of-request': {
      'no token': 'proves',
      expired: 'rulesOut',
      'other audience': 'rulesOut',
      'other issuer': 'rulesOut',
      'known key': 'rulesOut',
    },
    'policies-on-workload': { 'allow by token': 'suggests', empty: 'rulesOut' },
  },
  lookalikes: ['jwt-malformed', 'jwt-expired', 'authz-deny-rule-matched'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Have the caller send the token as `Authorization: Bearer …`, and let no proxy or library drop that header on the way.',
      snippet: 'curl -sS -o /dev/null -w "%{http_code}\\n" -H "Authorization: Bearer $TOKEN" http://{service}:{port}/',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The request with the token answers 200, the one without still 401 or 403.',
    },
    {
      do: 'If the token travels in another header or a query parameter, name it.',
      snippet:
        'jwtRules:\n- issuer: <issuer>\n  jwksUri: <jwksUri>\n  fromHeaders:\n  - name: x-token\n    prefix: "Bearer "',
      risk: 'Once `fromHeaders` or `fromParams` is set, the default places are no longer looked at.',
      undo: 'Apply the RequestAuthentication from before.',
      verify: 'The request with the token in that place answers 200.',
    },
    {
      do: 'If the path is meant to be open (health, login, CORS preflight), allow it without a token.',
      snippet: 'rules:\n- to:\n  - operation:\n      paths: ["/healthz", "/login"]',
      risk: 'These paths are open to everybody.',
      undo: 'Remove the rule again.',
      verify: 'The path answers 200 without a token, others 403.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: RequestAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/request_authentication/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: authentication policy, end-user authentication',
      url: 'https://istio.io/latest/docs/tasks/security/authentication/authn-policy/',
      read: '2026-11-23',
    },
    {
      title: 'jwt_verify_lib, src/status.cc: the reasons in words',
      url: 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc',
      read: '2026-11-23',
    },
  ],
});
