import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The job ended, and its sidecar runs on',
  says: 'The work of the pod is done, and it does not end, because its proxy is a container that nobody stops.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'job-row-not-ready',
          },
        },
        because:
          'NotReady with one container missing is how kubectl shows a pod in which one container ended well and another runs: in a job it is the sidecar.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['job-past-deadline', 'job-told-as-endless'],
            },
          },
        },
        because: 'The job did not end in its time; a sidecar that runs on does that even when the work was done.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy'],
  asks: {
    'kind-of-sidecar': {
      'beside the application': 'proves',
      native: 'rulesOut',
      none: 'rulesOut',
    },
  },
  lookalikes: ['sidecar-stopped-before-app', 'init-container-needs-network'],
  scan: {
    no: 'It stands in the output of kubectl or on the node, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'sidecar',
  },
  fixes: [
    {
      do: 'Let the sidecar be a native one: it then starts before the other init containers and ends after the last container. It is the default since Istio 1.27, and needs Kubernetes 1.29.',
      snippet:
        'helm upgrade istiod istio/istiod -n istio-system --reuse-values --set pilot.env.ENABLE_NATIVE_SIDECARS=true\n# or for one workload, an annotation of its pod template (Istio 1.26 and later):\n#   sidecar.istio.io/nativeSidecar: "true"',
      risk: 'New pods have istio-proxy among their init containers; tools that count containers notice it.',
      undo: 'Set it to false and restart the pods.',
      verify: "kubectl get pod -o jsonpath='{.spec.initContainers[*].name}' names istio-proxy.",
      applies: {
        istio: '>=1.19',
      },
    },
    {
      do: 'Without native sidecars: let the job’s own command stop the proxy when it has ended.',
      snippet:
        'command: ["sh", "-c", "./work; code=$?; curl -fsS -X POST http://127.0.0.1:15020/quitquitquit; exit $code"]',
      risk: 'What other containers of the pod still send fails from then on.',
      undo: 'Take the call out again.',
      verify: 'The pod is Completed when the work has ended.',
      applies: {
        istio: '>=1.3',
      },
    },
    {
      do: 'A job that needs no mesh: leave it out.',
      snippet: 'spec:\n  template:\n    metadata:\n      labels:\n        sidecar.istio.io/inject: "false"',
      risk: 'Services with STRICT mTLS refuse it, and policies do not know it.',
      undo: 'Take the label away.',
      verify: 'The pod has one container and ends.',
    },
  ],
  sources: [
    {
      title: 'Kubernetes docs: sidecar containers',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
      read: '2026-11-23',
    },
    {
      title: 'Istio blog: Kubernetes native sidecars in Istio',
      url: 'https://istio.io/latest/blog/2023/native-sidecars/',
      read: '2026-11-23',
    },
  ],
});
