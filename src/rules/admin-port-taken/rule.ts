import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A port of the proxy is taken by another process',
  says: 'Another process of the pod holds a port that the proxy or its agent needs, so it cannot start.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'own-port-taken',
          },
        },
        because: 'The port is one of the sidecar’s own (15000 to 15090), and something in the pod has it already.',
      },
    ],
  },
  supersedes: [
    'app-crash-loop',
    'proxy-down-pod-unhealthy',
    'xds-nack',
    'ephemeral-ports-exhausted',
    'listener-port-conflict',
  ],
  asks: {
    'ports-of-pod': {
      'own port': 'proves',
      'host network': 'suggests',
    },
  },
  lookalikes: ['listener-port-conflict', 'ephemeral-ports-exhausted'],
  applies: {},
  fixes: [
    {
      do: 'Find who has it, and give that program another port. 15000 to 15090 belong to the sidecar.',
      snippet: 'kubectl exec -n {namespace} {pod} -c <application> -- sh -c "ss -ltnp 2>/dev/null || netstat -ltnp"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Nobody but envoy and pilot-agent listens on 15000 to 15090.',
    },
    {
      do: 'Several proxies on one host network: each needs its own ports, or a network of its own.',
      snippet:
        'kubectl get pods -A -o jsonpath=\'{range .items[?(@.spec.hostNetwork==true)]}{.spec.nodeName} {.metadata.namespace}/{.metadata.name}{"\\n"}{end}\'',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'One proxy a node is left on the host’s network.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: application requirements, ports',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/cmd/pilot-agent',
      url: 'https://github.com/istio/istio/tree/1.29.0/pilot/cmd/pilot-agent',
      read: '2026-11-23',
    },
  ],
});
