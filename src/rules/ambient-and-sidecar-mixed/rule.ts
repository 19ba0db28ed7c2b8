import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The namespace asks for sidecars and for ambient',
  says: 'Both kinds of mesh are asked for; a pod with a sidecar is left alone by ambient, so neighbours in one namespace behave differently.',
  area: 'ambient',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['KIA1311', 'KIA1314', 'KIA1315', 'KIA1316'],
            },
          },
        },
        because: 'Kiali saw both on one workload.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'labels-sidecar-and-ambient',
          },
        },
        because: 'The namespace has both labels: pods that get a sidecar are left out of ambient.',
      },
    ],
  },
  asks: {
    'injection-of-pod': {
      matches: 'suggests',
      'no label': 'rulesOut',
    },
  },
  lookalikes: ['pod-not-captured', 'injection-label-conflict'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Decide for one, namespace by namespace: take the label of the other away, and restart the pods.',
      snippet:
        'kubectl label namespace <namespace> istio-injection- istio.io/rev-\nkubectl rollout restart deployment -n <namespace>',
      risk: 'Pods are replaced; rules of VirtualServices need a waypoint from then on.',
      undo: 'kubectl label namespace <namespace> istio-injection=enabled',
      verify: 'No pod has a container istio-proxy, and ztunnel lists all as HBONE.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: add workloads to an ambient mesh',
      url: 'https://istio.io/latest/docs/ambient/usage/add-workloads/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, cni/pkg/nodeagent',
      url: 'https://github.com/istio/istio/tree/master/cni/pkg/nodeagent',
      read: '2026-11-23',
    },
  ],
});
