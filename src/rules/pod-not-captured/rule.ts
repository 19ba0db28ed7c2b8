import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The pod’s traffic is not led to ztunnel',
  says: 'The pod is labelled for the ambient mesh and was not brought into it: its traffic goes out untouched, and tunnels to it are refused.',
  area: 'ambient',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'ambient-namespace-left-out',
          },
        },
        because: 'The namespace is left out: none of its pods belongs to the mesh.',
      },
      {
        when: {
          record: {
            phrase: 'log-failed-capturing-pod-will-not-retry-addpodtomesh-returned',
          },
        },
        because: 'istio-cni says that it gave up on capturing this pod.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'cni-pod-not-enrolled',
                'log-failed-to-add-pod-to-ztunnel-pod-partially-added-annotating',
                'log-unable-to-send-pod-to-ztunnel-will-retry-addpodtomesh',
                'log-failed-to-reconcile-inpod-rules-for-pod-try-restarting-the',
                'log-can-t-find-netns-for-pod-this-is-ok-if-this-is-a-newly',
                'log-failed-to-open-netns--make-sure-that-the-netns-host-path-is',
              ],
            },
          },
        },
        because:
          'istio-cni could not finish what brings a pod into the mesh: rules in its network, and ztunnel told of it.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'ztunnel-failed-to-read-so-original-dst',
                'ztunnel-attempted-recursive-call-to-ourselves',
                'ztunnel-failed-to-start-proxy',
              ],
            },
          },
        },
        because: 'ztunnel met traffic or a pod whose redirection is not in place.',
      },
    ],
  },
  supersedes: ['config-rejected-by-validation'],
  asks: {
    'workload-at-ztunnel': {
      'as TCP': 'proves',
      'not listed': 'suggests',
      'as HBONE': 'rulesOut',
    },
    'cni-agent-of-node': {
      'not ready': 'suggests',
    },
  },
  lookalikes: ['ztunnel-not-ready-on-node', 'istio-cni-not-ready', 'ambient-and-sidecar-mixed'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Ask whether the pod was captured: its annotation says `enabled`, and ztunnel lists it as HBONE.',
      snippet:
        'kubectl get pod -n <namespace> <pod> -o yaml | grep ambient.istio.io/redirection\nistioctl ztunnel-config workloads | grep <pod>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know whether the pod or the namespace is left out.',
    },
    {
      do: 'Label the namespace or pod, see that no label says `none`, and replace the pod if the node failed meanwhile.',
      snippet:
        'kubectl label namespace <namespace> istio.io/dataplane-mode=ambient\nkubectl delete pod -n <namespace> <pod>',
      risk: 'From then on policies of the mesh hold for the pod.',
      undo: 'kubectl label namespace <namespace> istio.io/dataplane-mode-',
      verify: 'The annotation is there, and the column PROTOCOL says HBONE.',
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
