import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The issuer’s key list cannot be read',
  says: 'What stands for the keys of the issuer is no usable key list: {jwtReason}.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            jwtReason: {
              matches:
                '^(Jwks is an invalid|Jwks does not have|\\[keys\\] in Jwks|Jwks doesn.t have any|Jwks (RSA|EC|Oct|OKP)|\\[(kty|alg|crv|n|e|x|y|k)\\]|X509 parse|PEM |Failed to create (BIO|EVP))',
            },
          },
        },
        because: 'The filter writes its reason in full: the fault lies in the list of keys, not in the token.',
      },
      {
        when: { record: { phrase: 'jwks-log-invalid' } },
        because: 'The proxy fetched the keys, and says that what came cannot be read as a list of keys.',
      },
      {
        when: { record: { phrase: 'log-content-fetched-from-jwks-uri-is-not-a-valid-jwks' } },
        because: 'istiod fetched something from the address of the keys, and it is no key list.',
      },
    ],
    fits: [
      {
        when: { record: { jwtReason: 'Jwks remote fetch is failed' } },
        because: 'A proxy that fetches the keys itself says the same when what comes is a login page instead of keys.',
      },
    ],
  },
  leadsTo: ['jwks-remote-fetch-failed', 'xds-nack'],
  asks: { 'keys-of-issuer': { 'not keys': 'proves', 'not reachable': 'rulesOut', same: 'rulesOut' } },
  lookalikes: ['jwks-fetch-failed-istiod', 'jwks-remote-fetch-failed'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'See what the address really returns; it must be JSON with `keys`.',
      snippet: 'curl -sSi <jwksUri> | head -30',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It shows `{"keys":[…]}` with `kty`, `kid`, `n` and `e`.',
    },
    {
      do: 'If the keys stand in the policy itself, check the text of `jwks`.',
      snippet:
        "kubectl get requestauthentication -n {namespace} <name> -o jsonpath='{.spec.jwtRules[0].jwks}' | python3 -m json.tool",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It is printed as JSON without an error.',
    },
  ],
  sources: [
    {
      title: 'jwt_verify_lib, src/status.cc: the reasons in words',
      url: 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc',
      read: '2026-11-23',
    },
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
