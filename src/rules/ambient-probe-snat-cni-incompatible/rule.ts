import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The network of the nodes loses the probes of ambient pods',
  says: 'The kubelet’s probes are sent from 169.254.7.127 in ambient mode; the CNI or a policy of the node drops them, so the pods are not ready.',
  area: 'ambient',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'log-detected-cilium-cni-with-enable-bpf-masquerade-true-this',
          },
        },
        because: 'istio-cni itself says that this setting of Cilium breaks the probes of ambient pods.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-error-initializing-the-host-rules-for-health-checks-final',
                'log-failed-to-add-pod-to-addressset-pod-will-fail-healthchecks',
              ],
            },
          },
        },
        because: 'The rule of the node that marks probes could not be set; ztunnel then takes them for plain calls.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'ambient-probe-address',
          },
        },
        because: 'The address of the marked probes; what drops it stands beside it.',
      },
    ],
  },
  asks: {
    'network-policies': {
      blocks: 'suggests',
      none: 'against',
    },
  },
  lookalikes: ['network-policy-blocked', 'probe-not-rewritten-strict-mtls'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Cilium: let its masquerading leave those packets alone.',
      snippet: '# Cilium’s Helm values\nbpf:\n  masquerade: false\ncni:\n  exclusive: false',
      risk: 'Changes how Cilium translates addresses for all pods of the cluster.',
      undo: 'Set `bpf.masquerade: true` again.',
      verify: 'kubectl get pods shows the ambient pods as Ready.',
    },
    {
      do: 'Default-deny policies of the CNI: allow 169.254.7.127/32 to the pods.',
      snippet:
        'apiVersion: cilium.io/v2\nkind: CiliumClusterwideNetworkPolicy\nmetadata: { name: allow-ambient-hostprobes }\nspec:\n  enableDefaultDeny: { egress: false, ingress: false }\n  endpointSelector: {}\n  ingress:\n  - fromCIDR: ["169.254.7.127/32"]',
      risk: 'Opens the pods for that one link-local address.',
      undo: 'kubectl delete the policy.',
      verify: 'The probes succeed.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: ambient platform prerequisites',
      url: 'https://istio.io/latest/docs/ambient/install/platform-prerequisites/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ambient and Kubernetes NetworkPolicy',
      url: 'https://istio.io/latest/docs/ambient/usage/networkpolicy/',
      read: '2026-11-23',
    },
  ],
});
