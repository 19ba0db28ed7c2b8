import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Application and mesh both begin TLS',
  says: 'The application speaks https to {service}, and a DestinationRule wraps it in TLS once more.',
  area: 'tls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            tcp: 'yes',
            destination: 'public',
            bytesReceived: 517,
            bytesSent: {
              min: 8,
              max: 600,
            },
          },
        },
        because:
          'One TLS hello (517 bytes) went in and a short answer came back, too short for a certificate: the server took the hello for something else, as it does inside of another TLS.',
      },
      {
        when: {
          record: {
            failure: 'tls-answered-in-plaintext',
            destination: 'public',
          },
          unless: {
            transportFailure: {
              matches: '.',
            },
            component: {
              matches: '.',
            },
          },
        },
        because:
          'The application’s TLS to a public name was answered by no TLS: inside of TLS that the mesh began, the server expects HTTP.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            failure: 'tls-answered-in-plaintext',
          },
          unless: {
            transportFailure: {
              matches: '.',
            },
            component: {
              matches: '.',
            },
            destination: 'cluster',
          },
        },
        because: 'The application’s own TLS was answered by no TLS.',
      },
    ],
  },
  asks: {
    'scheme-of-caller': {
      'https, and the mesh begins TLS too': 'proves',
      'https, the port is http': 'rulesOut',
      'in agreement': 'rulesOut',
    },
  },
  lookalikes: ['tls-to-plaintext-port'],
  applies: {},
  fixes: [
    {
      do: 'Let only one of them begin TLS: the application speaks http to a port of its own, the DestinationRule begins TLS to 443.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata:\n  name: <name>\n  namespace: <namespace>\nspec:\n  hosts: [{service}]\n  resolution: DNS\n  ports:\n    - { number: 80, name: http, protocol: HTTP, targetPort: 443 }\n    - { number: 443, name: https, protocol: HTTPS }',
      risk: 'Applications that still use https need port 443 without origination.',
      undo: 'kubectl apply the ServiceEntry from before.',
      verify: 'curl http://<host>/ from the pod answers 200.',
    },
    {
      do: 'Or take the origination away: the application’s own TLS passes through.',
      snippet: 'kubectl delete destinationrule -n <namespace> <name>',
      risk: 'The proxy sees only TCP: no routes, retries or status.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'curl https://<host>/ from the pod answers 200.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: egress TLS origination',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-tls-origination/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: understanding TLS configuration',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/tls-configuration/',
      read: '2026-11-23',
    },
  ],
});
