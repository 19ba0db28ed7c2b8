import { defineRule } from '../define.ts';

export default defineRule({
  title: 'TLS origination has no authority to check the server by',
  says: 'The DestinationRule that begins TLS to {service} names no authority, or a file that the proxy does not have.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0128', 'IST0129'],
            },
          },
        },
        because: 'The analyzer says that the rule begins TLS and names no authority to check the server by.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            x509: {
              oneOf: ['unable to get local issuer certificate', 'unable to get issuer certificate'],
            },
            destination: 'public',
          },
        },
        because: 'No authority for this server is at hand; the rule may name none, or the wrong one.',
      },
    ],
  },
  asks: {
    'chain-of-server': {
      'in order': 'suggests',
      'private root': 'suggests',
    },
  },
  lookalikes: ['unknown-ca'],
  applies: {
    istio: '>=1.1',
  },
  fixes: [
    {
      do: 'Name the authorities: those of the system, or your own.',
      snippet: 'trafficPolicy:\n  tls:\n    mode: SIMPLE\n    caCertificates: system',
      risk: 'A host with a private authority then fails until you name that one.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'istioctl analyze is quiet, and the caller’s log shows 200.',
    },
    {
      do: 'Mount a private authority into the proxies that need it.',
      snippet:
        'metadata:\n  annotations:\n    sidecar.istio.io/userVolume: \'[{"name":"ca","secret":{"secretName":"<secret>"}}]\'\n    sidecar.istio.io/userVolumeMount: \'[{"name":"ca","mountPath":"/etc/outside-ca","readOnly":true}]\'',
      risk: 'The pods restart.',
      undo: 'Take the annotations away.',
      verify: 'The file is in the proxy: kubectl exec … -c istio-proxy -- ls /etc/outside-ca',
    },
  ],
  sources: [
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: resource annotations',
      url: 'https://istio.io/latest/docs/reference/config/annotations/',
      read: '2026-11-23',
    },
  ],
});
