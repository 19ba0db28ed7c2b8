import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An init container calls out before there is a proxy',
  says: 'An init container needs the network. The rules lead its calls to the proxy, which starts only after it.',
  area: 'injection',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          all: [
            {
              record: {
                failure: {
                  oneOf: ['refused', 'timeout', 'connect-timeout', 'dns', 'reset', 'closed-early'],
                },
              },
              unless: {
                flag: {
                  matches: '.',
                },
              },
            },
            {
              record: {
                phrase: 'init-containers-wait',
              },
            },
          ],
          per: 'proxy',
        },
        because:
          'A call fails, and the text is about init containers: with istio-cni the rules stand before they run, and the proxy is not up yet.',
      },
      {
        when: {
          record: {
            phrase: 'init-told-as-offline',
          },
        },
        because:
          'Init containers without network are what happens where the rules come before them and the proxy after.',
      },
    ],
  },
  asks: {
    'kind-of-sidecar': {
      'beside the application': 'suggests',
      native: 'rulesOut',
      none: 'rulesOut',
    },
    'log-of-init-container': {
      'another container': 'suggests',
      'not permitted': 'rulesOut',
      'not in the kernel': 'rulesOut',
      'there already': 'rulesOut',
      'not redirected': 'rulesOut',
    },
  },
  lookalikes: ['app-started-before-sidecar', 'istio-validation-failed', 'app-not-listening'],
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
      do: 'Else let that one container pass the proxy: run it as user 1337, which the rules leave alone.',
      snippet: 'initContainers:\n- name: <init-container>\n  securityContext:\n    runAsUser: 1337',
      risk: 'Its calls are plain text, and policies do not know it. It must be able to run as that user.',
      undo: 'Take runAsUser out again.',
      verify: 'The init container ends with 0.',
    },
    {
      do: 'Or exempt what it calls, by address or port.',
      snippet: 'annotations:\n  traffic.sidecar.istio.io/excludeOutboundIPRanges: <address>/32',
      risk: 'The application’s calls there pass the proxy too.',
      undo: 'Take the annotation away.',
      verify: 'The init container ends with 0.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: install the CNI node agent, init containers',
      url: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes docs: sidecar containers',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
      read: '2026-11-23',
    },
  ],
});
