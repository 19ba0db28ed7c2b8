import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The caller sends no server name (SNI)',
  says: 'The TLS hello holds no server name, so the server behind {service} cannot choose the right certificate or filter chain.',
  area: 'tls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            tlsReason: 'TLSV1_ALERT_UNRECOGNIZED_NAME',
          },
        },
        because: 'The server says that it does not know the name it was asked for, or got none.',
      },
    ],
    fits: [
      {
        when: {
          record: { codeDetails: 'filter_chain_not_found', sni: { empty: true }, caller: 'outside' },
        },
        because: 'The connection carried no server name; a TLS client that sends none looks like this.',
      },
      {
        when: {
          record: {
            failure: 'certificate-name',
            direction: 'outbound',
            destination: 'public',
          },
        },
        because: 'A server that gets no name shows the certificate of its default host.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['curl-35-handshake-failure', 'curl-35-unrecognized-name'],
            },
          },
        },
        because: 'Some servers refuse a hello without a name they know.',
      },
    ],
  },
  asks: {
    'name-asked-for': {
      'no name': 'proves',
      'the right one': 'rulesOut',
      'a name that no chain has': 'rulesOut',
    },
  },
  lookalikes: ['tls-hostname-mismatch', 'http-to-https-port'],
  applies: {},
  fixes: [
    {
      do: 'Send one: `sni` in the DestinationRule, or the name instead of the address in the URL.',
      snippet: 'trafficPolicy:\n  tls:\n    mode: SIMPLE\n    sni: <host>',
      risk: 'None.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'openssl s_client -noservername fails as before, the proxy’s calls answer.',
    },
    {
      do: 'At your own gateway: one server with hosts `*` takes those who send no name.',
      snippet:
        'servers:\n  - port: { number: 443, name: https, protocol: HTTPS }\n    hosts: ["*"]\n    tls: { mode: SIMPLE, credentialName: <default-credential> }',
      risk: 'All unknown names get this certificate.',
      undo: 'kubectl apply the Gateway from before.',
      verify: 'openssl s_client -noservername gets a certificate.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Gateway, ServerTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/extensions/filters/listener/tls_inspector/tls_inspector.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/listener/tls_inspector/tls_inspector.cc',
      read: '2026-11-23',
    },
  ],
});
