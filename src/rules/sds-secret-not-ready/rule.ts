import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy has not got its certificate yet',
  says: 'The proxy has no certificate for its connections to {service}: the agent has not supplied it (SDS).',
  area: 'mtls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'transport-sds-missing',
            destination: 'cluster',
          },
        },
        because:
          'Envoy writes this only where a secret it waits for has never arrived; towards a service of the mesh it is the workload’s own.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'transport-sds-missing' }, unless: { destination: 'public' } },
        because:
          'Envoy writes this only where a secret it waits for has never arrived; mostly it is the workload’s own.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['log-failed-to-warm-certificate', 'log-failed-to-generate-workload-certificate'],
            },
          },
        },
        because: 'The agent says that it could not get the workload’s certificate.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'log-secret-fetch-timed-out',
          },
        },
        because: 'The proxy asked for a certificate and got none in time.',
      },
    ],
  },
  asks: {
    'secret-of-gateway': {
      waiting: 'suggests',
      'in order': 'against',
    },
  },
  lookalikes: ['gateway-credential-missing'],
  applies: {},
  fixes: [
    {
      do: 'See what the agent says, and whether the secret is WARMING.',
      snippet:
        'istioctl proxy-config secret -n {namespace} <pod>\nkubectl logs -n {namespace} <pod> -c istio-proxy | grep -iE "sds|csr|ca |secret|warm"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The reason stands in the agent’s log: istiod, token, CA.',
    },
    {
      do: 'Mend what it names; then restart the pod.',
      snippet: 'kubectl delete pod -n {namespace} <pod>',
      risk: 'One pod less for a moment.',
      undo: 'Nothing to undo.',
      verify: 'The secret is ACTIVE, and the call answers.',
    },
    {
      do: 'If a DestinationRule names a `credentialName`: create that Secret where the proxy may read it.',
      snippet:
        'kubectl create secret generic <credential-name> -n <namespace-of-the-proxy> --from-file=tls.crt --from-file=tls.key --from-file=ca.crt',
      risk: 'Who may read secrets there can read the key.',
      undo: 'kubectl delete secret -n <namespace-of-the-proxy> <credential-name>',
      verify: 'istioctl proxy-config secret lists it as ACTIVE.',
    },
  ],
  sources: [
    {
      title:
        'Envoy 1.37, source/common/tls/server_ssl_socket.cc and client_ssl_socket.cc: “Secret is not supplied by SDS”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/client_ssl_socket.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/security-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
