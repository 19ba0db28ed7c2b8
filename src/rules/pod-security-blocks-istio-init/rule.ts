import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Pod security refuses the containers that Istio adds',
  says: 'The namespace’s pod security level does not allow what istio-init needs, so pods are not created.',
  area: 'injection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'log-can-t-initialize-iptables-table-nat-permission-denied-you' } },
        because: 'istio-init was not allowed to change the pod’s routing: it runs without NET_ADMIN.',
      },
      {
        when: { record: { phrase: 'k8s-podsecurity-capabilities' } },
        because:
          'NET_ADMIN and NET_RAW are what istio-init asks for, to redirect traffic; the level of the namespace forbids them.',
      },
      {
        when: { record: { phrase: 'k8s-podsecurity' } },
        because:
          'The namespace’s pod security level refused the pod; with injection it is mostly istio-init that breaks it.',
      },
      {
        when: { record: { phrase: 'k8s-scc' } },
        because: 'No security context constraint allows this pod; on OpenShift istio-init is the usual reason.',
      },
    ],
  },
  lookalikes: ['rbac-permission-missing', 'config-rejected-by-validation'],
  scan: { no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Let the Istio CNI plugin redirect traffic, so that pods need no rights for it.',
      snippet:
        'helm install istio-cni istio/cni -n istio-system\nhelm upgrade istiod istio/istiod -n istio-system --reuse-values --set pilot.cni.enabled=true',
      risk: 'A DaemonSet with rights on every node; pods have to be restarted.',
      undo: 'helm uninstall istio-cni -n istio-system, after setting pilot.cni.enabled=false.',
      verify: 'New pods have no istio-init with NET_ADMIN, and start in the namespace.',
    },
    {
      do: 'Or lower the level of the namespace.',
      snippet: 'kubectl label namespace {namespace} pod-security.kubernetes.io/enforce=privileged --overwrite',
      risk: 'Every pod of the namespace may ask for such rights.',
      undo: 'kubectl label namespace {namespace} pod-security.kubernetes.io/enforce=<before> --overwrite',
      verify: 'kubectl get events -n {namespace} shows no FailedCreate.',
    },
  ],
  sources: [
    {
      title: 'Kubernetes: Pod Security Standards',
      url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: the Istio CNI plugin',
      url: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
      read: '2026-11-23',
    },
  ],
});
