import { defineRule } from '../define.ts';

export default defineRule({
  title: 'TLS is begun towards the plain port of a host outside',
  says: 'The proxy begins TLS with {service} on a port that answers in plain text.',
  area: 'tls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            tlsReason: 'WRONG_VERSION_NUMBER',
            direction: 'outbound',
            destination: 'public',
          },
        },
        because:
          'A host outside answered the proxy’s TLS hello with something that is no TLS: the port is a plain one.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            resetReason: 'remote connection failure',
            transportFailure: { empty: true },
            destination: 'public',
          },
        },
        because: 'A host outside closed the connection in the handshake, as a plain server does with a TLS hello.',
      },
      {
        when: {
          record: {
            transportFailure: { matches: '(?i)connection.reset.by.peer' },
            direction: 'outbound',
            destination: 'public',
          },
        },
        because: 'A host outside reset the connection in the handshake, as a plain server does with a TLS hello.',
      },
    ],
  },
  asks: {
    'scheme-of-caller': {
      'http, TLS to the wrong port': 'proves',
      'in agreement': 'rulesOut',
    },
    'chain-of-server': {
      'plain text': 'suggests',
      'in order': 'rulesOut',
    },
  },
  lookalikes: ['mtls-to-plaintext-server'],
  applies: {},
  fixes: [
    {
      do: 'Send the traffic to the TLS port: `targetPort: 443` in the ServiceEntry.',
      snippet: 'ports:\n  - number: 80\n    name: http\n    protocol: HTTP\n    targetPort: 443',
      risk: 'None.',
      undo: 'kubectl apply the ServiceEntry from before.',
      verify: 'The log shows the host’s address with `:443`, and 200.',
    },
    {
      do: 'Or limit the rule to the port that speaks TLS.',
      snippet: 'trafficPolicy:\n  portLevelSettings:\n    - port: { number: 443 }\n      tls: { mode: SIMPLE }',
      risk: 'The other ports go out in plain text.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'Both ports answer.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: egress TLS origination',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-tls-origination/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
