import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The Gateway’s TLS mode and the kind of route do not fit',
  says: 'A Gateway passes TLS through while its VirtualService has http routes (or ends TLS while it has tls routes), so nothing is routed[ for {sni}].',
  area: 'tls',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: {
            codeDetails: 'filter_chain_not_found',
            sni: {
              matches: '.',
            },
          },
        },
        because: 'The name has no filter chain; a passthrough server without a matching tls route makes none.',
      },
      {
        when: {
          record: {
            codeDetails: 'route_not_found',
            sniAndHost: 'same',
          },
        },
        because: 'TLS was ended for this very host, and no http route stands behind it: its routes may be tls ones.',
      },
    ],
  },
  asks: {
    'name-asked-for': {
      'the right one': 'suggests',
      'a name that no chain has': 'suggests',
    },
  },
  lookalikes: ['sni-mismatch-at-gateway'],
  applies: {},
  fixes: [
    {
      do: 'Compare the mode of the Gateway with the kind of route.',
      snippet:
        'kubectl get gateway -n <namespace> <name> -o yaml | grep -A3 "tls:"\nkubectl get virtualservice -n <namespace> <name> -o yaml | grep -E "^  (http|tls|tcp):"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'PASSTHROUGH needs `tls:` routes with `sniHosts`; SIMPLE and MUTUAL need `http:` routes.',
    },
    {
      do: 'Write the route that fits.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: <name>\n  namespace: <namespace>\nspec:\n  hosts: ["{sni}"]\n  gateways: ["<gateway>"]\n  tls:\n    - match: [{ port: 443, sniHosts: ["{sni}"] }]\n      route: [{ destination: { host: <service>, port: { number: 443 } } }]',
      risk: 'Requests are no longer seen by the gateway: no paths, no headers.',
      undo: 'kubectl apply the VirtualService from before.',
      verify: 'openssl s_client -servername {sni} shows the certificate of the server behind.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ingress gateway without TLS termination',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/ingress-sni-passthrough/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Gateway, ServerTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
  ],
});
