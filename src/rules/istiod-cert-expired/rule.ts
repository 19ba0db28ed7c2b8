import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A certificate of istiod has expired',
  says: 'The certificate that istiod shows, or the CA that it signs with, has expired.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            address: {
              matches: ':1501[27]$',
            },
            failure: 'certificate-expired',
          },
        },
        because: 'The address is istiod’s, and what it shows has expired.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-failed-to-connect-to-upstream',
                'log-create-certificate',
                'agent-certificate-old',
                'log-internal-error-occurred-failed-calling-webhook-failed-to',
                'log-grpc-config-stream-to-closed',
                'log-upstream-terminated-with-unexpected-error',
                'k8s-webhook-failed-calling',
                'k8s-webhook-failed-admission',
              ],
            },
            failure: 'certificate-expired',
          },
        },
        because: 'Who calls istiod says that its certificate has expired.',
      },
    ],
  },
  supersedes: ['tls-certificate-expired'],
  leadsTo: ['webhook-cert-invalid', 'ca-unreachable'],
  asks: {
    'log-of-istiod': {
      'its CA': 'suggests',
    },
  },
  lookalikes: ['webhook-cert-invalid', 'root-ca-expired', 'workload-cert-expired', 'tls-certificate-expired'],
  applies: {},
  fixes: [
    {
      do: 'See what istiod shows, and until when it counts.',
      snippet:
        'kubectl exec -n <namespace> <pod> -c istio-proxy -- openssl s_client -connect istiod.istio-system.svc:15012 </dev/null 2>/dev/null | openssl x509 -noout -dates -issuer',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which certificate has ended: istiod’s own, or its issuer’s.',
    },
    {
      do: 'Restart istiod: it makes a new certificate for itself at its start.',
      snippet: 'kubectl rollout restart deployment -n istio-system istiod',
      risk: 'Small, with more than one replica. An expired CA is not renewed by it.',
      undo: 'None needed.',
      verify: 'The first command shows a date in the future.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/pkg/bootstrap/certcontroller.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/bootstrap/certcontroller.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: plug in CA certificates',
      url: 'https://istio.io/latest/docs/tasks/security/cert-management/plugin-ca-cert/',
      read: '2026-11-23',
    },
  ],
});
