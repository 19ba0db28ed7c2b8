import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The Secret that the Gateway names is missing or unusable',
  says: 'The gateway has no certificate for this host: the Secret[ {secret}] that it names is missing, in another namespace, or unusable.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'sds-gateway-secret-not-found' } },
        because: 'The gateway’s own agent says that it has no Secret of that name.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'gwapi-istio-secret-not-found',
                'gwapi-istio-secret-malformed',
                'gwapi-eg-secret-not-there',
                'contour-secret-not-usable',
              ],
            },
          },
        },
        because: 'The listener’s status names the Secret, and that it is missing or no certificate.',
      },
      {
        when: { record: { phrase: 'certificate-file-missing' } },
        because:
          'The listener names a certificate file that is not mounted: the Secret of that name was missing when the gateway started.',
      },
      {
        when: {
          record: {
            phrase: {
              every: ['log-failed-to-fetch-key-and-certificate-for', 'log-secret-not-found'],
            },
          },
        },
        because: 'istiod says which certificate it looked for, and that there is no such Secret.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-found-secret-but-didn-t-have-expected-keys-and-or-and-found',
                'log-found-keys-and-but-they-were-empty',
              ],
            },
          },
        },
        because: 'istiod found the Secret, and not the keys in it that a certificate needs.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'sds-gateway-secret-empty' } },
        because:
          'A Secret has no certificate and key. The agent tries every Secret of its namespace: it counts where the Gateway names this one.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'IST0161',
                'log-failed-to-fetch-key-and-certificate-for',
                'log-failed-to-fetch-ca-certificate-for',
              ],
            },
          },
        },
        because: 'Istio says that the credential of a Gateway is missing or not valid.',
      },
      {
        when: {
          record: {
            phrase: 'log-certificate-chain-unreadable',
          },
          unless: {
            phrase: 'log-key-values-mismatch',
          },
        },
        because: 'The proxy got a certificate or key that it cannot read.',
      },
      {
        when: {
          record: {
            phrase: 'log-secret-fetch-timed-out',
          },
        },
        because: 'The gateway asked for a certificate and got none in time.',
      },
      {
        when: {
          record: {
            phrase: 'transport-sds-missing',
            destination: 'public',
          },
        },
        because:
          'A secret that the proxy waits for has never arrived; towards an outside host it is the one that a DestinationRule names.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'curl-35-recv-reset',
                'curl-35-syscall',
                'curl-35-unexpected-eof',
                'java-remote-terminated',
                'node-tls-disconnected',
                'python-ssl-unexpected-eof',
              ],
            },
          },
        },
        because:
          'The server took the connection and cut it at the TLS hello: a gateway does that whose certificate never came.',
      },
    ],
  },
  asks: {
    'secret-of-gateway': {
      missing: 'proves',
      'another namespace': 'proves',
      waiting: 'suggests',
      'wrong keys': 'proves',
      'in order': 'rulesOut',
    },
  },
  lookalikes: ['gateway-secret-not-authorized', 'sds-secret-not-ready'],
  applies: {},
  fixes: [
    {
      do: 'See which Secret is asked for, where, and whether it is WARMING.',
      snippet:
        'kubectl get gateway -A -o custom-columns="NS:.metadata.namespace,NAME:.metadata.name,CREDENTIAL:.spec.servers[*].tls.credentialName,SELECTOR:.spec.selector"\nistioctl proxy-config secret -n <gateway-namespace> <gateway-pod>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The name, and that it is WARMING.',
    },
    {
      do: 'Create it in the namespace of the gateway’s *pods*, with `tls.crt` and `tls.key`.',
      snippet: 'kubectl create secret tls {secret} -n <gateway-namespace> --cert=fullchain.pem --key=key.pem',
      risk: 'Who may read secrets there can read the key.',
      undo: 'kubectl delete secret -n <gateway-namespace> {secret}',
      verify: 'istioctl proxy-config secret shows it ACTIVE; curl gets a certificate.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: secure gateways',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/secure-ingress/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/xds/sds.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/xds/sds.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/credentials/kube/secrets.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/credentials/kube/secrets.go',
      read: '2026-11-23',
    },
  ],
});
