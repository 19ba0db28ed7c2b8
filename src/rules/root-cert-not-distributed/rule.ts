import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The namespace lacks the mesh’s root certificate',
  says: 'The pod waits for the ConfigMap istio-ca-root-cert, which istiod has not written into its namespace.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'root-cert-not-there',
                'log-root-ca-file-for-xds-does-not-exist',
                'log-root-ca-file-for-ca-does-not-exist',
              ],
            },
          },
        },
        because: 'istiod writes this certificate into each namespace. Here it did not.',
      },
    ],
  },
  supersedes: ['gateway-credential-missing', 'app-crash-loop', 'config-rejected-by-validation'],
  asks: {
    'istiod-answers': {
      'no pod': 'suggests',
      answers: 'against',
    },
    'why-pod-waits': {
      'root certificate': 'suggests',
      token: 'against',
      image: 'rulesOut',
      sandbox: 'rulesOut',
    },
  },
  lookalikes: ['istio-token-unreadable', 'istiod-unreachable'],
  scan: {
    no: 'It stands in the output of kubectl or on the node, not in a proxy’s log.',
  },
  applies: {
    istio: '>=1.4',
  },
  fixes: [
    {
      do: 'See whether other namespaces have it, and what istiod says.',
      snippet:
        "kubectl get configmap -A --field-selector metadata.name=istio-ca-root-cert\nkubectl logs -n istio-system deploy/istiod --tail=200 | grep -iE 'namespace controller|root-cert|forbidden|leader'",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The list names the namespaces that have it.',
    },
    {
      do: 'None has it: bring istiod up, or restart it. It writes them as soon as it leads.',
      snippet:
        'kubectl rollout restart -n istio-system deploy/istiod\nkubectl get configmap -n {namespace} istio-ca-root-cert',
      risk: 'New pods wait until istiod is back.',
      undo: 'Nothing to undo.',
      verify: 'The ConfigMap is there, and the pod goes on within two minutes.',
    },
    {
      do: 'Only this one lacks it: let istiod see the namespace (`discoverySelectors`), and istio-csr write there if you use it.',
      snippet:
        "kubectl get configmap -n istio-system istio -o jsonpath='{.data.mesh}' | grep -A8 discoverySelectors\nkubectl get namespace {namespace} --show-labels",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The labels of the namespace fit the selectors.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: sidecar injection problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/injection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, namespacecontroller.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/serviceregistry/kube/controller/namespacecontroller.go',
      read: '2026-11-23',
    },
  ],
});
