import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Nobody begins TLS towards a TLS port',
  says: 'The application speaks http and means the mesh to begin TLS to {service}, but plain HTTP arrives at the TLS port.',
  area: 'tls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            failure: 'plaintext-to-tls',
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because:
          'The reply came from an upstream through a proxy: the server says that the *mesh* brought plain HTTP to its TLS port.',
      },
      {
        when: {
          record: {
            flag: 'UC',
            port: {
              oneOf: [443, 8443, 9443],
            },
          },
        },
        because:
          'The proxy read the request, so the application speaks http; the port is one for TLS, and the server closed without an answer.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            flag: 'UC',
            destination: 'public',
          },
        },
        because: 'A host outside closed the connection without an answer, as a TLS port does that gets plain HTTP.',
      },
      {
        when: {
          record: {
            failure: 'plaintext-to-tls',
          },
        },
        because: 'Plain HTTP reached a TLS port; somebody should have begun TLS.',
      },
    ],
  },
  asks: {
    'scheme-of-caller': {
      'http, the port is TLS': 'proves',
      'in agreement': 'rulesOut',
    },
    'tls-mode-towards-service': {
      'no rule': 'suggests',
      'SIMPLE or MUTUAL': 'against',
    },
  },
  lookalikes: ['http-to-https-port'],
  applies: {},
  fixes: [
    {
      do: 'See whether the rule counts for this caller, host, port and subset.',
      snippet:
        'istioctl proxy-config cluster -n <caller-namespace> <caller-pod> --fqdn {service} -o yaml | grep -i -A12 transportSocket',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'No transport socket means that no origination applies.',
    },
    {
      do: 'Write it where it counts: same host, the port, the caller’s namespace or exported to it.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: <name>\n  namespace: <caller-namespace>\nspec:\n  host: {service}\n  trafficPolicy:\n    portLevelSettings:\n      - port: { number: {port} }\n        tls: { mode: SIMPLE, sni: {service} }',
      risk: 'Applications that already speak https to this port get TLS twice.',
      undo: 'kubectl delete destinationrule -n <caller-namespace> <name>',
      verify: 'The caller’s log shows 200.',
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
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
  ],
});
