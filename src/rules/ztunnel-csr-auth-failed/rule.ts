import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod gives ztunnel no certificate for the pod',
  says: 'ztunnel asked istiod for the certificate of a pod and was refused: connections of that pod fail.',
  area: 'ambient',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['ztunnel-signing-grpc-error', 'ztunnel-certificate-fetch-failed-and-no-valid-existing'],
            },
          },
          unless: {
            failure: {
              oneOf: ['refused', 'timeout', 'connect-timeout', 'unreachable', 'dns', 'reset'],
            },
          },
        },
        because: 'istiod was reached and answered the request for a certificate with an error.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['ztunnel-xds-client-connection-error-retrying-in', 'ztunnel-xds-client-error-retrying-in'],
            },
            failure: 'unauthenticated',
          },
        },
        because: 'istiod was reached and does not accept ztunnel’s own token.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['ca-no-pod-on-node', 'ztunnel-chain-returned-from-ca-is-empty-for'],
            },
          },
        },
        because: 'istiod has no pod with this identity on that node, so it does not sign.',
      },
    ],
  },
  supersedes: ['csr-rejected'],
  asks: {
    'istiod-answers': {
      answers: 'suggests',
      'no answer': 'rulesOut',
      'no pod': 'rulesOut',
    },
  },
  lookalikes: ['ztunnel-not-trusted-to-impersonate', 'csr-rejected', 'ca-unreachable', 'cluster-id-mismatch'],
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'istiod’s log has the other half of the sentence: why it refused.',
      snippet: 'kubectl logs -n istio-system deploy/istiod --since=10m | grep -iE "impersonat|authenticat|CSR"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'A line names the account, the cluster or the pod that it does not accept.',
    },
    {
      do: 'If the pod was replaced or discoverySelectors leave its namespace out, let istiod see it.',
      snippet:
        'kubectl get namespace {namespace} --show-labels\nkubectl get configmap -n istio-system istio -o yaml | grep -A6 discoverySelectors',
      risk: 'Namespaces that istiod sees cost memory.',
      undo: 'Set the former selectors.',
      verify: 'istioctl ztunnel-config certificates lists the pod’s identity as Available.',
    },
  ],
  sources: [
    {
      title: 'ztunnel 1.29, src/identity/manager.rs',
      url: 'https://github.com/istio/ztunnel/blob/1.29.0/src/identity/manager.rs',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, security/pkg/server/ca/server.go',
      url: 'https://github.com/istio/istio/blob/master/security/pkg/server/ca/server.go',
      read: '2026-11-23',
    },
  ],
});
