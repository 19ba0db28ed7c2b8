import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The API server does not reach the webhook',
  says: 'The API server called a webhook of istiod and got no answer in time.',
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
                'k8s-webhook-end-deadline',
              ],
            },
            failure: { oneOf: ['timeout', 'connect-timeout', 'request-timeout', 'unreachable'] },
          },
        },
        because:
          'The API server waited for the webhook until its deadline: packets to istiod’s port 15017 are dropped, or istiod hangs.',
      },
    ],
  },
  supersedes: ['app-slow', 'grpc-deadline-exceeded', 'connect-timeout', 'upstream-request-timeout'],
  asks: { 'webhook-of-apiserver': { 'no endpoints': 'against', 'in order': 'suggests', 'left over': 'suggests' } },
  lookalikes: ['webhook-cert-invalid', 'injector-no-endpoints'],
  applies: {},
  fixes: [
    {
      do: 'Open port 15017 from the control plane to the nodes. On private GKE clusters it is a firewall rule; elsewhere a security group or a NetworkPolicy.',
      snippet: 'gcloud compute firewall-rules update <rule-of-the-masters> --allow tcp:10250,tcp:443,tcp:15017',
      risk: 'It opens one port, from the masters only.',
      undo: 'Update the rule with the former list.',
      verify: 'Pods are created, with their sidecar.',
    },
    {
      do: 'If nothing is blocked: see whether istiod answers, and whether the API server is told to use a proxy or cannot route to pods (an overlay without its agent on the masters).',
      snippet:
        'kubectl get pods -n istio-system -l app=istiod -o wide\nkubectl get --raw /api/v1/namespaces/istio-system/services/https:istiod:https-webhook/proxy/ready',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It answers 200.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: sidecar injection problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/injection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ports used by Istio',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
  ],
});
