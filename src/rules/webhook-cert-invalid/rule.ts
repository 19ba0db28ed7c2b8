import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The API server does not trust the webhook’s certificate',
  says: 'The API server called a webhook of istiod and refused its certificate, so the object was not created.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'k8s-webhook-failed-calling',
                'k8s-webhook-failed-admission',
                'log-internal-error-occurred-failed-calling-webhook-failed-to',
                'k8s-webhook-end-unknown-authority',
              ],
            },
            failure: {
              oneOf: [
                'certificate-untrusted',
                'certificate-expired',
                'certificate-not-yet-valid',
                'certificate-name',
                'certificate-invalid',
              ],
            },
          },
        },
        because:
          'The API server names the webhook, and an x509 reason behind it: the caBundle of the webhook does not fit the certificate.',
      },
    ],
  },
  supersedes: [
    'unknown-ca',
    'tls-hostname-mismatch',
    'tls-certificate-expired',
    'root-ca-mismatch',
    'client-certificate-rejected',
  ],
  asks: { 'webhook-of-apiserver': { 'bundle differs': 'proves', 'no endpoints': 'against', 'left over': 'suggests' } },
  lookalikes: ['webhook-port-blocked', 'injector-no-endpoints'],
  applies: {},
  fixes: [
    {
      do: 'Compare the caBundle in the webhook with the root that istiod uses.',
      snippet:
        'kubectl get mutatingwebhookconfiguration -o yaml | grep -E "name: |caBundle" | cut -c1-90\nkubectl get cm -n istio-system istio-ca-root-cert -o jsonpath=\'{.data.root-cert\\.pem}\' | head -3',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both hold the same certificate.',
    },
    {
      do: 'Let istiod write it anew: restart istiod. Something that applies an empty caBundle (a GitOps tool) must leave that field alone.',
      snippet: 'kubectl rollout restart -n istio-system deploy/istiod',
      risk: 'New pods wait until istiod is back.',
      undo: 'Nothing to undo.',
      verify: 'A pod is created, with its sidecar.',
    },
    {
      do: 'A webhook of a release that is gone: delete it.',
      snippet: 'kubectl delete mutatingwebhookconfiguration <name>',
      risk: 'Pods that this one should have injected get no sidecar.',
      undo: 'kubectl apply its YAML again.',
      verify: 'The error is gone.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: sidecar injection problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/injection/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes docs: dynamic admission control',
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/',
      read: '2026-11-23',
    },
  ],
});
