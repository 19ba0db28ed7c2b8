import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The CA that was plugged in cannot be used',
  says: 'istiod does not take the signing certificate of the secret `cacerts`: its parts do not fit together.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'ca-bundle-of-istiod-unusable',
                'log-failed-to-create-an-istiod-ca',
                'log-incomplete-signing-ca-bundle-detected-at',
              ],
            },
          },
        },
        because: 'istiod reads certificate, key, chain and root, and says that they make no usable CA.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['log-failed-to-update-new-plug-in-ca-certs', 'log-updating-new-root-ca-not-supported'],
            },
          },
        },
        because: 'istiod saw new files of the CA and did not take them.',
      },
    ],
  },
  leadsTo: ['istiod-unreachable'],
  asks: {
    'log-of-istiod': {
      'its CA': 'proves',
      killed: 'rulesOut',
      running: 'against',
    },
  },
  lookalikes: ['root-ca-mismatch', 'multicluster-root-not-shared', 'istiod-cert-expired'],
  applies: {},
  fixes: [
    {
      do: 'Check that the four parts belong together.',
      snippet:
        'for f in ca-cert cert-chain root-cert; do kubectl get secret -n istio-system cacerts -o jsonpath="{.data.$f\\.pem}" | base64 -d > $f.pem; done\nopenssl verify -CAfile root-cert.pem -untrusted cert-chain.pem ca-cert.pem\nopenssl x509 -in ca-cert.pem -noout -text | grep -A1 \'Basic Constraints\'',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It prints `OK` and `CA:TRUE`.',
    },
    {
      do: 'Put the right files in, and restart istiod.',
      snippet:
        'kubectl create secret generic cacerts -n istio-system --from-file=ca-cert.pem --from-file=ca-key.pem --from-file=root-cert.pem --from-file=cert-chain.pem --dry-run=client -o yaml | kubectl apply -f -\nkubectl rollout restart deployment -n istio-system istiod',
      risk: 'Another root than the proxies have cuts mTLS between old and new certificates.',
      undo: 'Apply the secret from before.',
      verify: 'istiod gets ready, and logs no error of its CA.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, security/pkg/pki/util/keycertbundle.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/security/pkg/pki/util/keycertbundle.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/bootstrap/istio_ca.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/bootstrap/istio_ca.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: plug in CA certificates',
      url: 'https://istio.io/latest/docs/tasks/security/cert-management/plugin-ca-cert/',
      read: '2026-11-23',
    },
  ],
});
