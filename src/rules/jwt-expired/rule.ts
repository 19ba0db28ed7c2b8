import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The token has expired',
  says: 'The token of the request to {service} has expired.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { jwtReason: 'Jwt is expired' } },
        because:
          'The filter writes its reason in full: `exp` of the token lies in the past by the proxy’s clock, more than the minute that it forgives.',
      },
    ],
  },
  asks: { 'token-of-request': { expired: 'proves', 'no token': 'rulesOut' } },
  lookalikes: ['jwt-not-yet-valid', 'jwt-missing'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Fetch a new token, and have the client renew it before `exp`, not after the first 401.',
      snippet: "echo \"$TOKEN\" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null; date +%s",
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The request with the new token answers 200.',
    },
    {
      do: 'If the token is new and still counts as expired, compare clocks: of the issuer and of the node.',
      snippet: 'kubectl exec -n {namespace} <pod> -c istio-proxy -- date -u; date -u',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both clocks differ by less than a minute.',
    },
  ],
  sources: [
    {
      title: 'jwt_verify_lib, src/status.cc: the reasons in words',
      url: 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: JWT authentication filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/jwt_authn_filter',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: RequestAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/request_authentication/',
      read: '2026-11-23',
    },
  ],
});
