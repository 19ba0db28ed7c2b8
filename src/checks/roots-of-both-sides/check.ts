import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Do the caller and {service} trust the same root?',
  about: 'service',
  run: [
    {
      command: 'istioctl proxy-config rootca-compare <caller-pod>.<caller-namespace> <pod>.{namespace}',
      changes: false,
      needs: ['istioctl'],
    },
    {
      command:
        "kubectl get configmap istio-ca-root-cert -n {namespace} -o jsonpath='{.data.root-cert\\.pem}' | openssl x509 -noout -fingerprint -dates",
      changes: false,
      needs: ['kubectl', 'openssl', 'shell'],
    },
  ],
  answers: {
    'the same': {
      says: 'Both hold the same root.',
    },
    'different, one cluster': {
      says: 'The roots differ, and both live in one cluster: a CA was exchanged, and not everybody has the new root.',
    },
    'different clusters': {
      says: 'The roots differ, and the two live in different clusters or meshes.',
    },
  },
});
