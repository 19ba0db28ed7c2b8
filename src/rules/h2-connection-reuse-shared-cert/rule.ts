import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A browser reuses an HTTP/2 connection for another host',
  says: 'A connection that was opened for one host[, {sni},] carries a request for another[, {authority}]: two Gateways share one certificate, and HTTP/2 reuses the connection.',
  area: 'client',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            codeDetails: 'route_not_found',
            sniAndHost: 'other',
          },
        },
        because:
          'The connection was opened for one name and the request is for another: the filter chain of the first has no route for the second.',
      },
      {
        when: {
          record: {
            status: 421,
            sniAndHost: 'other',
          },
        },
        because: '421 says that this connection is not meant for this host.',
      },
      {
        when: {
          record: {
            phrase: 'IST0138',
          },
        },
        because:
          'The analyzer found one certificate in several Gateways, which makes browsers reuse connections among them.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            status: 421,
          },
        },
        because: '421 says that this connection is not meant for this host.',
      },
    ],
  },
  asks: {
    'name-asked-for': {
      'another than the host': 'proves',
      'the right one': 'rulesOut',
    },
  },
  lookalikes: ['sni-mismatch-at-gateway'],
  applies: {},
  fixes: [
    {
      do: 'Put the hosts that share a certificate into one Gateway.',
      snippet:
        'servers:\n  - port: { number: 443, name: https, protocol: HTTPS }\n    tls: { mode: SIMPLE, credentialName: <wildcard-secret> }\n    hosts: ["*.example.com"]',
      risk: 'One Gateway for several teams: one owner for it.',
      undo: 'kubectl apply the Gateways from before.',
      verify: 'Both hosts answer in one browser window, opened one after the other.',
    },
    {
      do: 'Or give each host its own certificate, without the other’s name.',
      snippet: 'tls: { mode: SIMPLE, credentialName: <secret-of-this-host> }',
      risk: 'More certificates to renew.',
      undo: 'Name the old credential again.',
      verify: 'curl --http2 to one host, then the other on the same connection, opens a second connection.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Gateway, ServerTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
  ],
});
