import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy names a cluster that istiod does not know',
  says: 'The proxy says that it is in a cluster by a name under which istiod has none: it gets no certificate.',
  area: 'multicluster',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'log-client-claims-to-be-in-cluster-but-we-only-know-about-local',
          },
        },
        because: 'istiod names both: the cluster that the proxy claims, and those that it knows.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: { oneOf: ['log-proxy-is-from-an-unknown-cluster-cannot-retrieve', 'ca-cluster-without-client'] },
          },
        },
        because: 'istiod does not know the cluster of that proxy.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'log-failed-to-validate-the-jwt-from-cluster',
          },
        },
        because:
          'The token was shown to the API server of the cluster that the proxy named; another one issued it, or it expired.',
      },
    ],
  },
  supersedes: ['csr-rejected'],
  asks: {
    'remote-clusters': {
      'another name': 'proves',
      'not listed': 'suggests',
      synced: 'against',
    },
  },
  lookalikes: ['csr-rejected', 'ztunnel-csr-auth-failed', 'multicluster-secret-invalid'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Write one name everywhere: installation, remote secret, gateways, VMs.',
      snippet:
        '# installation of that cluster\nvalues:\n  global:\n    multiCluster:\n      clusterName: <cluster-id>\n# the remote secret’s key\nistioctl create-remote-secret --name=<cluster-id> …',
      risk: 'Metrics and locality rules that use the old name change.',
      undo: 'Install with the former name.',
      verify: 'istioctl remote-clusters lists that name, and the proxy becomes Ready.',
    },
    {
      do: 'Restart what was injected with the old name.',
      snippet: 'kubectl rollout restart deployment -n <namespace>',
      risk: 'Pods are replaced.',
      undo: 'Nothing to undo.',
      verify: 'The variable ISTIO_META_CLUSTER_ID of the proxy has the right name.',
    },
  ],
  sources: [
    {
      title: 'Istio master@86c9f01, security/pkg/server/ca/authenticate/kubeauth',
      url: 'https://github.com/istio/istio/tree/master/security/pkg/server/ca/authenticate/kubeauth',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: troubleshooting multicluster',
      url: 'https://istio.io/latest/docs/ops/diagnostic-tools/multicluster/',
      read: '2026-11-23',
    },
  ],
});
