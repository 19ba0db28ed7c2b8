import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod cannot fetch the issuer’s keys',
  says: 'istiod could not fetch the keys of the issuer; the proxies got a placeholder that fits no token.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'jwks-placeholder',
                'log-failed-to-fetch-public-key-from-jwks-uri',
                'log-failed-to-refresh-jwt-public-key-from',
                'log-failed-to-get-jwks-uri-from-issuer',
                'istiod-jwks-refresh-failed',
                'istiod-jwks-uri-of-issuer-failed',
                'istiod-jwks-fake',
              ],
            },
          },
        },
        because: 'istiod itself logs that it could not get the keys from the issuer.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'metric-jwks-fetch-failed' } },
        because: 'istiod counts how often it could not fetch the keys of an issuer.',
      },
      {
        when: {
          record: {
            jwtReason: { oneOf: ["Jwks doesn't have key to match kid or alg from Jwt", 'Jwt verification fails'] },
          },
        },
        because:
          'Where istiod has no keys it hands out one that fits nothing, so that every token is refused in these words.',
      },
    ],
  },
  leadsTo: ['jwt-signing-key-mismatch', 'jwks-stale-after-key-rotation'],
  asks: { 'keys-of-issuer': { 'not reachable': 'proves', 'not keys': 'against', same: 'rulesOut', older: 'against' } },
  lookalikes: ['jwks-invalid', 'jwks-remote-fetch-failed', 'jwt-expired'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Let istiod reach the issuer: name, network policy, egress, an HTTP proxy, the certificate of an internal authority.',
      snippet:
        "kubectl exec -n istio-system deploy/istiod -- curl -sS -m 5 -o /dev/null -w '%{http_code}\\n' <jwksUri>\nkubectl get networkpolicy -n istio-system",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It prints 200, and istiod’s log has no more such line.',
    },
    {
      do: 'If istiod is not to reach it, put the keys into the policy.',
      snippet: "jwtRules:\n- issuer: <issuer>\n  jwks: '<the JSON of the keys>'",
      risk: 'You have to renew it yourself at every rotation.',
      undo: 'Apply the RequestAuthentication from before.',
      verify: 'The token answers 200.',
    },
    {
      do: 'For an issuer with an internal certificate, give istiod the authority.',
      snippet:
        'helm upgrade istiod istio/istiod -n istio-system --reuse-values --set-file pilot.jwksResolverExtraRootCA=<ca.pem>',
      risk: 'istiod restarts and then trusts that authority for keys.',
      undo: 'helm rollback istiod -n istio-system',
      verify: 'istiod’s log shows no failed fetch, and the token answers 200.',
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
