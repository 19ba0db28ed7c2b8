import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The agent does not reach the certificate authority',
  says: 'The agent could not ask istiod for the workload’s certificate: no connection.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-create-certificate',
                'log-failed-to-sign-csr',
                'log-failed-to-sign',
                'log-failed-to-warm-certificate',
                'log-failed-to-generate-workload-certificate',
                'agent-certificate-old',
              ],
            },
            failure: {
              oneOf: [
                'timeout',
                'connect-timeout',
                'refused',
                'dns',
                'unreachable',
                'no-endpoint',
                'reset',
                'closed-early',
                'unavailable',
              ],
            },
          },
          unless: { failure: 'tls-handshake' },
        },
        because: 'The request for a certificate failed on the way to istiod, not at istiod.',
      },
      {
        when: { record: { phrase: { every: ['log-create-certificate', 'grpc-method-not-found'] } } },
        because: 'What answers at the CA’s address issues no certificates: another server, or istiod without its CA.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'log-ca-request-failed-starting-attempt-in' } },
        because: 'The agent tries again to get a certificate; why it fails stands in another line.',
      },
    ],
  },
  asks: {
    'istiod-answers': { 'no pod': 'suggests', 'no address': 'suggests', 'no answer': 'suggests', answers: 'against' },
  },
  lookalikes: ['csr-rejected', 'istiod-unreachable', 'sds-secret-not-ready'],
  applies: {},
  fixes: [
    {
      do: 'See where the agent asks: `CA_ADDR`, `caAddress`; without one it is istiod on port 15012.',
      snippet:
        'kubectl logs -n <namespace> <pod> -c istio-proxy | grep -iE "CA Endpoint|ca request|CSR"\nkubectl get pods,endpoints -n istio-system -l app=istiod',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know the address, and whether something answers there.',
    },
    {
      do: 'Open the way: NetworkPolicy, firewall or DNS. The agent tries again by itself.',
      snippet:
        'kubectl exec -n <namespace> <pod> -c istio-proxy -- curl -sS -m 5 istiod.istio-system.svc:15014/version',
      risk: 'A wider NetworkPolicy lets more through.',
      undo: 'kubectl apply the former policy.',
      verify: '`istioctl proxy-config secret` shows the secret `default` as ACTIVE.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, security/pkg/nodeagent/caclient/providers/citadel/client.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/security/pkg/nodeagent/caclient/providers/citadel/client.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ports used by Istio',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
  ],
});
