import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod does not trust ztunnel to ask for pods’ certificates',
  says: 'istiod refuses ztunnel’s requests for pods: its account is not among the trusted ones.',
  area: 'ambient',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['log-impersonation-not-allowed-as-node-authorizer-ca-trusted-node', 'ca-node-not-trusted'],
            },
          },
        },
        because: 'istiod names it: no account, or not this one, may ask for other workloads’ certificates.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-request-impersonation-authentication-failure',
                'log-impersonation-failed-for-identity-error',
              ],
            },
          },
          unless: {
            phrase: 'ca-no-pod-on-node',
          },
        },
        because: 'istiod knows who asks, and does not let it ask for another.',
      },
    ],
  },
  supersedes: ['csr-rejected', 'ztunnel-csr-auth-failed'],
  asks: {
    'istiod-answers': {
      answers: 'suggests',
      'no answer': 'rulesOut',
    },
  },
  lookalikes: ['ztunnel-csr-auth-failed', 'csr-rejected'],
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Tell istiod the account under which ztunnel runs (namespace/name).',
      snippet:
        '# Helm values of istiod; the profile `ambient` sets it\npilot:\n  trustedZtunnelNamespace: <namespace-of-ztunnel>\n# or: env CA_TRUSTED_NODE_ACCOUNTS=<namespace>/ztunnel',
      risk: 'That account may get the certificate of every pod on its node.',
      undo: 'Set the former values.',
      verify: 'kubectl logs of ztunnel shows no `signing gRPC error` any more.',
    },
    {
      do: 'See under which account ztunnel runs, and what istiod trusts.',
      snippet:
        'kubectl get pods -n istio-system -l app=ztunnel -o jsonpath="{.items[0].spec.serviceAccountName}"\nkubectl get deploy -n istio-system istiod -o yaml | grep -A1 CA_TRUSTED_NODE_ACCOUNTS',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both name the same namespace and account.',
    },
  ],
  sources: [
    {
      title: 'Istio master@86c9f01, security/pkg/server/ca/node_auth.go',
      url: 'https://github.com/istio/istio/blob/master/security/pkg/server/ca/node_auth.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, security/pkg/server/ca/server.go',
      url: 'https://github.com/istio/istio/blob/master/security/pkg/server/ca/server.go',
      read: '2026-11-23',
    },
  ],
});
