import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The issuer changed its keys, and the proxy has the old ones',
  says: 'The token of the request to {service} names a key that the proxy does not hold yet: the issuer rotated its keys.',
  area: 'authz',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { ownReply: 'jwt key' } },
        because:
          'The proxy refused it itself, and its reply is as long as `Jwks doesn’t have key to match kid or alg from Jwt`.',
      },
      {
        when: { record: { jwtReason: "Jwks doesn't have key to match kid or alg from Jwt" } },
        because:
          'The token names a key that is not in the copy which the proxy got; istiod renews that copy only every 20 minutes.',
      },
    ],
    fits: [
      {
        when: { record: { jwtReason: 'Jwt verification fails' } },
        because: 'Keys that were replaced under the same name, or without a name, look like a wrong signature.',
      },
    ],
  },
  asks: {
    'keys-of-issuer': { older: 'proves', same: 'rulesOut', 'not reachable': 'against' },
    'token-of-request': { 'no token': 'rulesOut', 'other issuer': 'rulesOut' },
  },
  lookalikes: ['jwt-issuer-not-configured', 'jwks-invalid'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Have istiod fetch the keys now: a change of the RequestAuthentication is not enough, a restart is.',
      snippet: 'kubectl rollout restart -n istio-system deployment/istiod',
      risk: 'Proxies keep working on their last configuration while istiod restarts; new pods wait for it.',
      undo: 'Nothing to undo.',
      verify: 'istioctl proxy-config listeners shows the new `kid`, and the token answers 200.',
    },
    {
      do: 'Shorten the interval, and have the issuer publish a new key well before it signs with it.',
      snippet: 'kubectl set env -n istio-system deployment/istiod PILOT_JWT_PUB_KEY_REFRESH_INTERVAL=5m',
      risk: 'More requests to the issuer; istiod restarts.',
      undo: 'kubectl set env -n istio-system deployment/istiod PILOT_JWT_PUB_KEY_REFRESH_INTERVAL-',
      verify: 'After the next rotation no 401 appears.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/pkg/model/jwks_resolver.go: fetch, refresh, CreateFakeJwks',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/model/jwks_resolver.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: RequestAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/request_authentication/',
      read: '2026-11-23',
    },
  ],
});
