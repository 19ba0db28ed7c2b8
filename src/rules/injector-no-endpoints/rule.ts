import { defineRule } from '../define.ts';

export default defineRule({
  title: 'No istiod serves the webhook',
  says: 'The API server found nobody behind the webhook: no ready istiod, or no such Service.',
  area: 'injection',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'k8s-webhook-failed-calling',
                'k8s-webhook-failed-admission',
                'log-internal-error-occurred-failed-calling-webhook-failed-to',
                'k8s-webhook-end-refused',
                'k8s-webhook-no-endpoints',
              ],
            },
            failure: { oneOf: ['no-endpoint', 'refused'] },
          },
        },
        because: 'The Service behind the webhook has no ready pod, or nothing listens there.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: { oneOf: ['k8s-webhook-service-not-found', 'webhook-service-not-found'] } } },
        because: 'The Service does not exist: istiod is not installed yet, or not any more.',
      },
    ],
  },
  supersedes: ['no-endpoints', 'app-not-listening'],
  asks: { 'webhook-of-apiserver': { 'no endpoints': 'proves', 'left over': 'suggests', 'in order': 'rulesOut' } },
  lookalikes: ['webhook-cert-invalid', 'webhook-port-blocked'],
  applies: {},
  fixes: [
    {
      do: 'Bring istiod back.',
      snippet:
        'kubectl get pods -n istio-system -l app=istiod\nkubectl describe deploy -n istio-system istiod | tail -20',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'istiod is Ready, and pods are created.',
    },
    {
      do: 'If that release is gone: delete its webhooks.',
      snippet:
        'kubectl get mutatingwebhookconfiguration,validatingwebhookconfiguration | grep -i istio\nkubectl delete mutatingwebhookconfiguration <name>',
      risk: 'Pods that it should have injected get no sidecar.',
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
