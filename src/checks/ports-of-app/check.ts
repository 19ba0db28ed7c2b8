import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'On which address and port does the application listen?',
  about: 'service',
  run: [
    {
      command: 'kubectl exec -n {namespace} {pod} -c istio-proxy -- ss -ltn',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: "kubectl get service -n {namespace} {serviceName} -o jsonpath='{.spec.ports}'",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'not at all': {
      says: 'The application listens on no port of its own (only 15000 to 15090 are there).',
      when: {
        seen: { record: { listens: { starts: 'mesh:' } } },
        without: { record: { listens: { matches: '^[^m]' } } },
        per: 'proxy',
      },
    },
    'another port': { says: 'It listens, but on another port than the `targetPort` of the service.' },
    'loopback only': {
      says: 'It listens on that port, but only on 127.0.0.1 or [::1].',
      when: {
        seen: { record: { listens: { matches: '^(127\\.|\\[::1\\])' } } },
        without: { record: { listens: { matches: '^(0\\.0\\.0\\.0|\\*|\\[::\\]|:::|1[079]|2)' } } },
        per: 'proxy',
      },
    },
    'that port': { says: 'It listens on that port, on 0.0.0.0, [::] or the address of the pod.' },
  },
});
