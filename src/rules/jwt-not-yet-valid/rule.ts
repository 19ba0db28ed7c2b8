import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The token is not valid yet',
  says: 'The token of the request to {service} begins to be valid in the future, by the proxy’s clock.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { jwtReason: 'Jwt not yet valid' } },
        because: 'The filter writes its reason in full: `nbf` of the token lies in the future by the proxy’s clock.',
      },
    ],
  },
  asks: { 'token-of-request': { 'not yet': 'proves', expired: 'rulesOut', 'no token': 'rulesOut' } },
  lookalikes: ['jwt-expired'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Compare the clocks of the issuer and of the node, and set right the one that is wrong.',
      snippet: 'kubectl exec -n {namespace} <pod> -c istio-proxy -- date -u; date -u',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both differ by less than a minute, and a new token is accepted at once.',
    },
    {
      do: 'If the issuer sets `nbf` ahead on purpose, have the client wait until then.',
      snippet: "echo \"$TOKEN\" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null; date +%s",
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: '`nbf` is smaller than the present time when the token is used.',
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
  ],
});
