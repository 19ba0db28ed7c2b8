import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod refuses the identity of the pod',
  says: 'istiod answered the request for a certificate with a refusal: it does not accept the pod’s token.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-create-certificate',
                'log-failed-to-sign-csr',
                'log-failed-to-sign',
                'log-failed-to-warm-certificate',
                'log-failed-to-generate-workload-certificate',
                'agent-certificate-old',
                'citadel-csr-signing-failed',
              ],
            },
            grpcStatus: { oneOf: [16, 7, 3] },
          },
        },
        because:
          'istiod was reached, and refused who asks: status 16 is the token, 7 the identity that was asked for, 3 the request itself.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-request-authenticate-failure',
                'log-failed-to-validate-the-jwt-from-cluster',
                'log-request-impersonation-authentication-failure',
                'log-client-claims-to-be-in-cluster-but-we-only-know-about-local',
              ],
            },
          },
        },
        because: 'These are istiod’s words for a token that it does not accept.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-upstream-terminated-with-unexpected-error',
                'log-grpc-config-stream-to-closed',
                'log-grpc-config-stream-to-closed-since-s-ago',
                'log-grpc-config-stream-to-closed-previously-since-s-ago',
              ],
            },
            grpcStatus: { oneOf: [7, 16] },
          },
        },
        because:
          'The stream of configurations was closed with status 16 or 7: istiod was reached, and did not accept who asks.',
      },
    ],
  },
  asks: { 'istiod-answers': { answers: 'suggests', 'no answer': 'rulesOut', 'no pod': 'rulesOut' } },
  lookalikes: ['ca-unreachable', 'sds-secret-not-ready'],
  applies: {},
  fixes: [
    {
      do: 'Ask istiod why: its log names the authenticators that it tried and what each said.',
      snippet:
        'kubectl logs -n istio-system deploy/istiod --since=10m | grep -iE "authenticat|TokenReview|failed to validate"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'A line names the token’s fault: expired, audience, unknown issuer, unknown cluster.',
    },
    {
      do: 'Expired or replaced token: restart the pod. Wrong audience: the token must be for `istio-ca`.',
      snippet:
        'kubectl delete pod -n <namespace> <pod>\nkubectl get pod -n <namespace> <pod> -o yaml | grep -B2 -A4 audience',
      risk: 'One pod less for a moment.',
      undo: 'Nothing to undo.',
      verify: 'The secret `default` is ACTIVE, and the pod is ready.',
    },
    {
      do: 'A remote cluster: istiod needs a working secret with access to that cluster’s API server.',
      snippet: 'istioctl remote-clusters',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The cluster is listed as synced.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, security/pkg/server/ca/server.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/security/pkg/server/ca/server.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, security/pkg/nodeagent/caclient/providers/citadel/client.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/security/pkg/nodeagent/caclient/providers/citadel/client.go',
      read: '2026-11-23',
    },
  ],
});
