import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Is the Secret that the Gateway names where the gateway’s pods run, and whole?',
  about: 'service',
  run: [
    {
      command:
        'kubectl get gateway -A -o jsonpath=\'{range .items[*]}{.metadata.namespace}/{.metadata.name} {.spec.servers[*].tls.credentialName}{"\\n"}{end}\'',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: "kubectl get secret -n <gateway-namespace> {secret} -o jsonpath='{.type} {.data}' | cut -c1-200",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
    {
      command: 'istioctl proxy-config secret -n <gateway-namespace> <gateway-pod>',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    missing: {
      says: 'There is no Secret of that name anywhere.',
      when: {
        record: {
          phrase: 'output-secret-missing',
        },
      },
    },
    'another namespace': {
      says: 'It exists, but not in the namespace of the gateway’s pods.',
    },
    waiting: {
      says: 'The gateway’s list shows it as WARMING.',
      when: {
        record: {
          phrase: 'output-cert-warming',
        },
      },
    },
    'wrong keys': {
      says: 'It exists, but holds other keys than `tls.crt` and `tls.key` (for mutual TLS `ca.crt` too), or empty ones.',
    },
    'key does not fit': {
      says: 'Certificate and private key do not belong together: their public keys differ.',
    },
    'in order': {
      says: 'It is there, whole, and ACTIVE in the gateway.',
      when: {
        record: {
          phrase: 'output-cert-valid',
        },
      },
    },
  },
});
