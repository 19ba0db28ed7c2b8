import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Both kinds of iptables work on the same pod',
  says: 'Rules of iptables-legacy and of nf_tables meet in one table, and the one refuses what the other made.',
  area: 'injection',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'iptables-two-kinds',
          },
        },
        because: 'nf_tables refuses a table or hook that holds rules it cannot express: something else wrote there.',
      },
      {
        when: {
          record: {
            phrase: 'log-iptables-binary-unsupported-supported-values-are-legacy-or',
          },
        },
        because: 'The installation forces a kind of iptables by a name that does not exist.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'iptables-other-kind-present',
          },
        },
        because: 'Rules of the other kind are there; they are not listed, and still work.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy'],
  asks: {
    'log-of-init-container': {
      'not permitted': 'rulesOut',
      'another container': 'rulesOut',
    },
  },
  lookalikes: ['iptables-kernel-modules-missing', 'istio-init-rerun'],
  scan: {
    no: 'It stands in the output of kubectl or of an init container, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'See which kind the node uses, and which one wrote first.',
      snippet:
        '# on the node\niptables --version; alternatives --display iptables 2>/dev/null | head -3\niptables-legacy-save | head; iptables-nft-save | head',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Only one of the two lists rules.',
    },
    {
      do: 'Use one kind on the node for all: kube-proxy, the CNI and istio-cni. Istio takes the kind that already has rules; it can be forced.',
      snippet: 'istioctl install --set values.cni.env.FORCE_IPTABLES_BINARY=nft   # with your other settings',
      risk: 'Pods that run keep their rules until they restart.',
      undo: 'Take the variable out again.',
      verify: 'The init container ends with 0.',
      applies: {
        istio: '>=1.28',
      },
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, tools/istio-iptables',
      url: 'https://github.com/istio/istio/tree/1.29.0/tools/istio-iptables',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes docs: kubeadm, iptables and nftables',
      url: 'https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/',
      read: '2026-11-23',
    },
  ],
});
