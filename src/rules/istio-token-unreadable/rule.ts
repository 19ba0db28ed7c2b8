import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy’s token is not there or cannot be read',
  says: 'The agent has no token with which to prove who it is: it was not mounted, or its user may not read it.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'token-file-unreadable',
          },
        },
        because: 'The program names the file of the token and that it could not be read.',
      },
      {
        when: {
          record: {
            phrase: 'token-request-not-there',
          },
        },
        because: 'The kubelet says that the API server does not give such tokens.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['token-volume-failed', 'token-volume-unmounted'],
            },
          },
        },
        because: 'The kubelet could not fill the volume istio-token.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-create-certificate',
                'log-failed-to-sign-csr',
                'log-failed-to-sign',
                'agent-certificate-old',
                'log-request-authenticate-failure',
              ],
            },
            grpcStatus: 16,
          },
        },
        because: 'istiod refused who asks; without a token it does so.',
      },
    ],
  },
  leadsTo: ['csr-rejected'],
  supersedes: ['rbac-permission-missing', 'app-crash-loop', 'config-rejected-by-validation', 'csr-rejected'],
  asks: {
    'token-of-proxy': {
      unreadable: 'suggests',
      'no volume': 'suggests',
      'another audience': 'against',
    },
    'why-pod-waits': {
      token: 'suggests',
    },
  },
  lookalikes: ['token-audience-mismatch', 'csr-rejected', 'root-cert-not-distributed'],
  applies: {},
  fixes: [
    {
      do: 'Permission denied: give the pod a group that may read projected volumes. The sidecar runs as 1337.',
      snippet:
        'kubectl patch deploy -n {namespace} <deployment> --type=merge -p \'{"spec":{"template":{"spec":{"securityContext":{"fsGroup":1337}}}}}\'',
      risk: 'Pods restart; other volumes of the pod change their group.',
      undo: 'Set the former fsGroup.',
      verify: 'The log of istio-proxy no longer says `failed to fetch token from file`.',
    },
    {
      do: 'The API server gives no tokens: configure its service-account issuer. All clusters since Kubernetes 1.20 have it.',
      snippet:
        '# kube-apiserver\n--service-account-issuer=https://kubernetes.default.svc.cluster.local\n--service-account-signing-key-file=/etc/kubernetes/pki/sa.key\n--service-account-key-file=/etc/kubernetes/pki/sa.pub',
      risk: 'The API server restarts.',
      undo: 'Take the flags out again.',
      verify: '`kubectl create token -n {namespace} default --audience istio-ca` prints one.',
    },
    {
      do: 'On a virtual machine: the token lies in a folder that a restart empties. Make a new one and put it there.',
      snippet:
        'kubectl create token -n <namespace> <service-account> --audience istio-ca --duration 24h > istio-token\n# on the machine: /var/run/secrets/tokens/istio-token',
      risk: 'Whoever reads the file is that account until it expires.',
      undo: 'Delete the file.',
      verify: 'The agent gets its certificate.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: security',
      url: 'https://istio.io/latest/docs/concepts/security/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, credentialfetcher/plugin/token.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/security/pkg/credentialfetcher/plugin/token.go',
      read: '2026-11-23',
    },
  ],
});
