import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Caller and server are told different TLS modes',
  says: 'A DestinationRule and a PeerAuthentication disagree about {service}: one side speaks mTLS and the other plain text.',
  area: 'mtls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          all: [
            { record: { direction: 'outbound' }, unless: { special: 'PassthroughCluster' } },
            { record: { codeDetails: 'filter_chain_not_found', sni: { empty: true } } },
          ],
          per: 'connection',
        },
        because:
          'It is one connection: the caller’s proxy sent a request on it, and the server’s proxy found no filter chain and no TLS on it. So a sidecar spoke plain text to a STRICT port.',
      },
      {
        when: { record: { phrase: 'IST0113' } },
        because: 'The analyzer compared both, and they disagree.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            transportFailure: { matches: '(?i)connection.reset.by.peer' },
            direction: 'outbound',
            destination: 'cluster',
          },
        },
        because:
          'The server reset the connection in the middle of the handshake: it does not take the TLS that the caller’s proxy was told to speak.',
      },
      {
        when: { record: { phrase: { oneOf: ['KIA0207', 'KIA0208'] } } },
        because: 'Kiali compared the DestinationRule with the PeerAuthentication, and they disagree.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'tls-handshake', errno: 104 }, unless: { destination: 'public' } },
        because:
          'The handshake was cut by a reset: the server does not take the TLS that the proxy speaks. Which of the two is set wrong, these words do not say.',
      },
      {
        when: {
          record: {
            flag: 'UC',
            direction: 'outbound',
            destination: 'cluster',
          },
        },
        because:
          'The other proxy closed the connection without an answer, as one does that demands TLS and gets plain text.',
      },
      {
        when: {
          record: { codeDetails: 'filter_chain_not_found', sni: { empty: true }, caller: 'inside' },
          unless: { listenerPort: { oneOf: [443, 8443, 9443, 15443] } },
        },
        because:
          'No filter chain, and no TLS: a sidecar that was told to speak plain text looks like this at the server.',
      },
      {
        when: {
          record: {
            flag: 'UF',
            resetReason: 'remote connection failure',
            transportFailure: { empty: true },
            destination: 'cluster',
          },
        },
        because: 'The other end closed in the middle of the handshake.',
      },
      {
        when: {
          record: { tlsReason: 'WRONG_VERSION_NUMBER', direction: 'outbound' },
          unless: { destination: 'public' },
        },
        because: 'TLS was answered in plain text: a sidecar whose mode is DISABLE does that too.',
      },
    ],
  },
  asks: {
    'tls-mode-towards-service': {
      DISABLE: 'suggests',
      ISTIO_MUTUAL: 'suggests',
      'no rule': 'rulesOut',
    },
    'sidecar-of-destination': {
      none: 'rulesOut',
      all: 'suggests',
    },
  },
  lookalikes: ['mtls-to-plaintext-server'],
  applies: {},
  fixes: [
    {
      do: 'Delete the `tls` part of the DestinationRule: automatic mTLS then follows the server.',
      snippet:
        'kubectl get destinationrule -A -o yaml | grep -B14 -A3 "tls:"\nkubectl edit destinationrule -n <namespace> <name>',
      risk: 'Callers begin or stop TLS at once; do one host at a time.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'The access logs of callers show 200, and `istioctl experimental describe` reports no conflict.',
    },
    {
      do: 'Until that is done: let the server take both.',
      snippet:
        'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: default\n  namespace: {namespace}\nspec:\n  mtls: { mode: PERMISSIVE }',
      risk: 'Plain text is let in, too.',
      undo: 'kubectl apply the PeerAuthentication from before.',
      verify: 'The call answers.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: PeerAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
      read: '2026-11-23',
    },
  ],
});
