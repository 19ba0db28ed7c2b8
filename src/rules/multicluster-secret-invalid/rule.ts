import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod cannot read the other cluster',
  says: 'The remote secret does not give istiod access to the other cluster’s API server: its services and endpoints are missing here.',
  area: 'multicluster',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'remote-secret-loopback',
          },
        },
        because:
          'istioctl itself warns: the address in the secret is that of your own machine, which istiod cannot reach.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'remote-cluster-refused',
                'log-cluster-create-remote-cluster-failed',
                'log-remote-cluster-failed-to-sync-after',
                'log-timed-out-waiting-for-cluster-to-sync',
              ],
            },
          },
        },
        because: 'istiod could not use the kubeconfig of that secret: address, certificate, token or rights.',
      },
    ],
  },
  supersedes: ['config-rejected-by-validation'],
  asks: {
    'remote-clusters': {
      'not listed': 'suggests',
      'not synced': 'proves',
      synced: 'rulesOut',
    },
  },
  lookalikes: ['cluster-id-mismatch', 'eastwest-gateway-unreachable', 'rbac-permission-missing'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Make the secret anew, with an address that istiod’s pods can reach.',
      snippet:
        'istioctl create-remote-secret --context=<other> --name=<cluster-id-of-the-other> --server=https://<address-of-its-api-server>:6443 | kubectl apply -f - --context=<this>',
      risk: 'istiod reads that cluster from then on.',
      undo: 'kubectl delete secret -n istio-system istio-remote-secret-<cluster-id> --context=<this>',
      verify: 'istioctl remote-clusters says `synced`.',
    },
    {
      do: 'Try the secret as istiod would: from a pod of this cluster.',
      snippet:
        'kubectl get secret -n istio-system -l istio/multiCluster=true\nkubectl logs -n istio-system deploy/istiod --since=10m | grep -iE "cluster.*(fail|timed|unable)"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The log names what fails: name, timeout, certificate, Unauthorized, Forbidden.',
    },
  ],
  sources: [
    {
      title: 'Istio master@86c9f01, pkg/kube/multicluster',
      url: 'https://github.com/istio/istio/tree/master/pkg/kube/multicluster',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: troubleshooting multicluster',
      url: 'https://istio.io/latest/docs/ops/diagnostic-tools/multicluster/',
      read: '2026-11-23',
    },
  ],
});
