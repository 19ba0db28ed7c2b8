import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A permission of Kubernetes is missing',
  says: 'The API server refused, because the account has no right for it.',
  area: 'control-plane',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: { oneOf: ['k8s-rbac-forbidden', 'k8s-rbac-forbidden-cluster', 'IST0141'] } } },
        because: 'The API server names the account, the verb and the resource that no role allows.',
      },
    ],
  },
  lookalikes: ['pod-security-blocks-istio-init', 'config-rejected-by-validation'],
  scan: { no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Ask whether the account may do it, and give it the role if it should.',
      snippet:
        'kubectl auth can-i <verb> <resource> --as=<account> -n {namespace}\nkubectl create rolebinding <name> -n {namespace} --clusterrole=<role> --serviceaccount=<namespace>:<account>',
      risk: 'The account may do it from now on: take the narrowest role.',
      undo: 'kubectl delete rolebinding -n {namespace} <name>',
      verify: 'kubectl auth can-i prints yes.',
    },
    {
      do: 'For istiod or the gateways: install with the same version and revision again, so that roles and bindings fit.',
      snippet: 'istioctl manifest generate -f <your-operator-file> | kubectl apply -f -',
      risk: 'Settings that were changed by hand are put back.',
      undo: 'Apply the manifests from before.',
      verify: 'istiod’s log no longer shows `is forbidden`.',
    },
  ],
  sources: [
    {
      title: 'Kubernetes: using RBAC authorization',
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
