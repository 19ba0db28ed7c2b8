import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The pod uses the host’s network and is never injected',
  says: 'The pod has hostNetwork: true. The injector leaves such pods alone, without an error.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'host-network-skipped',
          },
        },
        because: 'istioctl says that it skips the pod for its host network.',
      },
    ],
    suggests: [
      {
        when: {
          all: [
            {
              record: {
                phrase: {
                  oneOf: ['proxy-container-not-there', 'IST0103', 'injector-skipped'],
                },
              },
            },
            {
              record: {
                phrase: 'host-network-set',
              },
            },
          ],
          per: 'proxy',
        },
        because: 'The pod has no sidecar, and its manifest sets the host network.',
      },
    ],
  },
  supersedes: ['injection-not-enabled', 'revision-label-mismatch'],
  asks: {
    'injection-of-pod': {
      matches: 'suggests',
      'no label': 'against',
      prevented: 'rulesOut',
    },
  },
  lookalikes: ['injection-not-enabled'],
  scan: {
    no: 'It stands in the output of kubectl or istioctl, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'sidecar',
  },
  fixes: [
    {
      do: 'Take the pod off the host’s network, if it does not need it.',
      snippet:
        'kubectl patch deploy -n {namespace} <deployment> --type=merge -p \'{"spec":{"template":{"spec":{"hostNetwork":false,"dnsPolicy":"ClusterFirst"}}}}\'',
      risk: 'It no longer listens on the node’s address; what calls it there fails.',
      undo: 'Set hostNetwork: true again.',
      verify: 'The new pod has istio-proxy.',
    },
    {
      do: 'Else treat it as a workload outside the mesh: its callers with STRICT mTLS need an exception, and policies cannot know it by its identity.',
      snippet:
        'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: <called-workload>\n  namespace: <namespace>\nspec:\n  selector:\n    matchLabels: { app: <called-workload> }\n  mtls: { mode: PERMISSIVE }',
      risk: 'Plain text is accepted at that workload from everybody.',
      undo: 'kubectl delete peerauthentication -n <namespace> <called-workload>',
      verify: 'Its calls are answered.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: sidecar injection problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/injection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/kube/inject/inject.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/kube/inject/inject.go',
      read: '2026-11-23',
    },
  ],
});
