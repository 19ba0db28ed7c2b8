import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The platform refuses istio-init its rights',
  says: 'istio-init may not do what it needs: the pod is refused for it, or the container runs without the right and fails.',
  area: 'injection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'podsecurity-names-init' } },
        because: 'Pod security names the container: istio-init asks for a capability that this level forbids.',
      },
      {
        when: {
          all: [
            {
              record: {
                phrase: {
                  oneOf: ['iptables-not-permitted', 'log-can-t-initialize-iptables-table-nat-permission-denied-you'],
                },
              },
            },
            { record: { phrase: 'istio-init-speaks' } },
          ],
          per: 'proxy',
        },
        because:
          'iptables itself says that the container which makes the mesh’s rules may not: it runs without NET_ADMIN.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'iptables-not-permitted',
                'log-can-t-initialize-iptables-table-nat-permission-denied-you',
                'psp-refused',
              ],
            },
          },
        },
        because:
          'The right to change the network’s rules is refused; in a pod of the mesh it is istio-init that asks for it.',
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
    fits: [
      {
        when: { record: { phrase: 'log-iptables-restore-v-iptables-restore-unable-to-initialize' } },
        because: 'The table could not be used; a container without rights reads the same on some systems.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy'],
  asks: {
    'log-of-init-container': {
      'not permitted': 'suggests',
      'not in the kernel': 'rulesOut',
      'there already': 'rulesOut',
      'another container': 'rulesOut',
    },
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
