import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The node’s CNI configuration does not call istio-cni',
  says: 'istio-cni is installed, and the node’s CNI configuration or its folders do not lead to it.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'cni-network-not-defined',
          },
        },
        because:
          'Multus looked for a network named istio-cni and found none: the IstioCNI of this platform is not installed for this namespace.',
      },
      {
        when: {
          record: {
            phrase: 'log-detected-cilium-cni-with-cni-exclusive-true-this-must-be-set',
          },
        },
        because: 'Cilium says itself that it removes every other CNI configuration from the node.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-istio-cni-is-configured-as-chained-plugin-but-cannot-find',
                'log-istio-owned-cni-config-has-lower-priority-than--this-will',
                'cni-config-not-first',
                'log-hint-some-kubernetes-environments-require-customization-of',
                'cni-plugin-not-found',
              ],
            },
          },
        },
        because:
          'The agent or the kubelet looked in the node’s CNI folders, and the plugin or its entry was not where it looked.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['validation-port', 'log-iptables-validation-failed-workload-is-not-ready-for-istio'],
            },
          },
        },
        because: 'If this happens to every pod, the plugin is never called.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy'],
  leadsTo: ['istio-validation-failed'],
  asks: {
    'cni-agent-of-node': {
      ready: 'suggests',
      'not ready': 'against',
    },
  },
  lookalikes: ['istio-cni-not-ready', 'istio-validation-failed'],
  scan: {
    no: 'It stands in the output of kubectl or of an init container, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Tell the installation which platform it is: folders and chaining differ.',
      snippet:
        'helm upgrade istio-cni istio/cni -n istio-system --reuse-values --set global.platform=openshift\n# others: gke, eks, k3s, k3d, microk8s, minikube; or cni.cniBinDir, cni.cniConfDir, cni.chained',
      risk: 'The agents restart; new pods wait meanwhile.',
      undo: 'helm rollback istio-cni -n istio-system',
      verify: 'On a node the active conflist has an element `"type": "istio-cni"`.',
      applies: {
        istio: '>=1.24',
      },
    },
    {
      do: 'With Cilium: let it leave other configurations alone.',
      snippet: 'helm upgrade cilium cilium/cilium -n kube-system --reuse-values --set cni.exclusive=false',
      risk: 'The Cilium agents restart.',
      undo: 'helm rollback cilium -n kube-system',
      verify: 'The file of istio-cni is not renamed any more.',
    },
    {
      do: 'On OpenShift: the IstioCNI resource must exist, and the control plane must be installed with the openshift profile.',
      snippet: 'oc get istiocni\noc get network-attachment-definition -A | grep istio-cni',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The definition exists in the namespace of the pod (or in `default`).',
    },
  ],
  sources: [
    {
      title: 'Istio docs: install the CNI node agent',
      url: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: platform prerequisites',
      url: 'https://istio.io/latest/docs/ambient/install/platform-prerequisites/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master, cni/pkg/install/install.go',
      url: 'https://github.com/istio/istio/blob/master/cni/pkg/install/install.go',
      read: '2026-11-23',
    },
  ],
});
