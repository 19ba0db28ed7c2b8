import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Injection is not on for this pod',
  says: 'The pod has no sidecar: nothing told the injector to take it, or it was made before that.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'check-inject-prevented',
          },
        },
        because: 'istioctl names the label that keeps the injector from this pod.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['proxy-container-not-there', 'IST0103'],
            },
          },
        },
        because: 'The pod has no container istio-proxy: it was made when nothing asked for one.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['image-auto-pulled', 'IST0146', 'IST0147'],
            },
          },
        },
        because: 'The injector replaces `image: auto`. It did not: it was not asked about this pod.',
      },
      {
        when: {
          record: {
            phrase: 'check-inject-no-match',
          },
        },
        because: 'The labels of namespace and pod are not those that this injector asks for.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'IST0102',
          },
        },
        because: 'The namespace is not labelled; that is no mistake where its pods are not meant for the mesh.',
      },
    ],
  },
  supersedes: ['config-rejected-by-validation', 'app-crash-loop'],
  asks: {
    'injection-of-pod': {
      'no label': 'proves',
      prevented: 'proves',
      matches: 'suggests',
      several: 'rulesOut',
      'other revision': 'against',
    },
  },
  lookalikes: [
    'revision-label-mismatch',
    'injection-label-conflict',
    'host-network-pod-not-injected',
    'injector-no-endpoints',
  ],
  scan: {
    no: 'It stands in the output of kubectl or istioctl, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'sidecar',
  },
  fixes: [
    {
      do: 'Label the namespace, then make its pods anew: injection happens only when a pod is created.',
      snippet:
        'kubectl label namespace {namespace} istio-injection=enabled\nkubectl rollout restart deploy -n {namespace}',
      risk: 'All pods of the namespace restart, each with a sidecar.',
      undo: 'kubectl label namespace {namespace} istio-injection- and restart again.',
      verify: 'kubectl get pods -n {namespace} shows one container more (or an init container istio-proxy).',
    },
    {
      do: 'One workload only: put the label on the pod template. It has to be a label; the annotation of the same name counts for less.',
      snippet: 'spec:\n  template:\n    metadata:\n      labels:\n        sidecar.istio.io/inject: "true"',
      risk: 'Its pods restart.',
      undo: 'Take the label away.',
      verify: 'The new pod has istio-proxy.',
    },
    {
      do: 'A gateway with `image: auto`: its namespace must not be excluded from injection, and istiod must be up before it.',
      snippet: 'kubectl get pods -n istio-system -l app=istiod\nkubectl delete pod -n {namespace} {pod}',
      risk: 'The gateway’s pod is made anew.',
      undo: 'Nothing to undo.',
      verify: 'Its image is proxyv2, not `auto`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: sidecar injection problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/injection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: installing the sidecar',
      url: 'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: installing gateways',
      url: 'https://istio.io/latest/docs/setup/additional-setup/gateway/',
      read: '2026-11-23',
    },
  ],
});
