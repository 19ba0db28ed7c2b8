import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy cannot fetch the issuer’s keys',
  says: 'The proxy before {service} was to fetch the keys of the issuer itself, and failed.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'jwks-log-fetch-failed' } },
        because: 'The proxy’s log says that it asked for the keys and how that failed.',
      },
    ],
    suggests: [
      {
        when: { record: { ownReply: 'jwks fetch' } },
        because: 'The proxy refused it itself, and its reply is as long as `Jwks remote fetch is failed`.',
      },
      {
        when: { record: { jwtReason: 'Jwks remote fetch is failed' } },
        because:
          'The filter writes its reason in full: the proxy asked for the keys itself and got no usable answer. What came may also have been a page instead of keys.',
      },
      {
        when: { record: { phrase: 'log-failed-to-look-up-envoy-cluster--please-create-serviceentry' } },
        because:
          'istiod found no cluster for the key server, so proxies that are to fetch keys themselves have no way there.',
      },
    ],
  },
  asks: { 'keys-of-issuer': { 'not keys': 'against', same: 'rulesOut' } },
  lookalikes: ['jwks-fetch-failed-istiod', 'jwks-invalid'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Give the mesh a ServiceEntry for the issuer, so that proxies have a cluster for it.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata:\n  name: issuer\n  namespace: istio-system\nspec:\n  hosts: ["<issuer-host>"]\n  location: MESH_EXTERNAL\n  resolution: DNS\n  ports:\n  - number: 443\n    name: https\n    protocol: HTTPS',
      risk: 'Pods may reach that host from now on, also in REGISTRY_ONLY.',
      undo: 'kubectl delete serviceentry -n istio-system issuer',
      verify: 'istioctl proxy-config clusters lists the host, and the token answers 200.',
    },
    {
      do: 'Or let istiod fetch the keys again, which is the default.',
      snippet: 'kubectl set env -n istio-system deployment/istiod PILOT_JWT_ENABLE_REMOTE_JWKS=false',
      risk: 'istiod restarts; it then needs a way to the issuer itself.',
      undo: 'kubectl set env -n istio-system deployment/istiod PILOT_JWT_ENABLE_REMOTE_JWKS=<before>',
      verify: 'istiod’s log shows no failed fetch, and the token answers 200.',
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
