import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which identity stands in the certificate of the pods behind {service}?',
  about: 'service',
  run: [
    {
      command:
        "istioctl proxy-config secret -n {namespace} <pod> -o json | jq -r '.dynamicActiveSecrets[0].secret.tlsCertificate.certificateChain.inlineBytes' | base64 -d | openssl x509 -noout -ext subjectAltName",
      changes: false,
      needs: ['istioctl', 'openssl', 'shell'],
    },
    {
      command: "kubectl get pod -n {namespace} <pod> -o jsonpath='{.spec.serviceAccountName}'",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'another trust domain': {
      says: 'Its SPIFFE name begins with another trust domain than the callers’.',
    },
    'another service account': {
      says: 'The trust domain is the same; the namespace or service account is not the one that callers expect.',
    },
    'a public name': {
      says: 'It carries host names and no SPIFFE name: it is no certificate of the mesh.',
    },
    'as expected': {
      says: 'It is the one that callers expect.',
    },
  },
});
