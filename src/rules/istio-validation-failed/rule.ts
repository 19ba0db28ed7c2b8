import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The pod’s traffic is not led to the proxy',
  says: 'istio-validation connected to itself and did not arrive: the rules of istio-cni are missing in this pod.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'log-iptables-validation-failed-workload-is-not-ready-for-istio' } },
        because:
          'istio-validation itself gives its result: the rules that lead traffic to the proxy are not in this pod.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'validation-port' } },
        because:
          'Only istio-validation speaks to 127.0.0.6:15002: it tests whether connections are redirected, and this one was not.',
      },
    ],
  },
  supersedes: [
    'app-crash-loop',
    'proxy-down-pod-unhealthy',
    'app-not-listening',
    'app-started-before-sidecar',
    'config-rejected-by-validation',
  ],
  asks: {
    'log-of-init-container': {
      'not redirected': 'proves',
      'not permitted': 'rulesOut',
      'there already': 'rulesOut',
      'another container': 'rulesOut',
    },
    'cni-agent-of-node': { 'not ready': 'suggests', none: 'suggests' },
  },
  lookalikes: ['istio-init-rerun', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'See whether the agent of istio-cni runs on that node, and what it says of the pod.',
      snippet:
        'kubectl get pods -n istio-system -l k8s-app=istio-cni-node -o wide\nkubectl logs -n istio-system <istio-cni-node-of-that-node> --since=10m',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It is Ready, and its log names the pod.',
    },
    {
      do: 'Restart the pod once the agent is Ready. With the repair on it happens by itself.',
      snippet: 'kubectl delete pod -n <namespace> <pod>',
      risk: 'One pod less for a moment.',
      undo: 'Nothing to undo.',
      verify: 'The pod starts.',
    },
    {
      do: 'If the plugin is never called: its entry is missing in the node’s CNI configuration, or lies in another folder.',
      snippet:
        'istioctl install --set values.cni.cniBinDir=<bin> --set values.cni.cniConfDir=<conf> --set values.cni.chained=true',
      risk: 'New pods on the nodes wait while the plugin is written.',
      undo: 'Install with the former values.',
      verify: '`istio-cni` stands in the conflist of the node.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: install the CNI node agent',
      url: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, tools/istio-iptables',
      url: 'https://github.com/istio/istio/tree/1.29.0/tools/istio-iptables',
      read: '2026-11-23',
    },
  ],
});
