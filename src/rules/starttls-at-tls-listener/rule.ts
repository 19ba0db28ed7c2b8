import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A STARTTLS protocol meets a listener that wants TLS at once',
  says: 'A client begins in plain text and would switch to TLS later (SMTP, IMAP, PostgreSQL, MySQL, LDAP), but the port wants TLS from the first byte.',
  area: 'tls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            codeDetails: 'filter_chain_not_found',
            listenerPort: {
              oneOf: [21, 25, 110, 119, 143, 389, 465, 587, 993, 995, 1433, 2525, 3306, 5222, 5432, 5433, 6432, 3307],
            },
          },
        },
        because:
          'The port is that of a protocol that begins in plain text, and the connection carried no server name: it was no TLS yet.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'pg-ssl-negotiation',
          },
        },
        because: 'PostgreSQL asks in plain text whether it may begin TLS; what answered was no PostgreSQL server.',
      },
      {
        when: {
          record: {
            codeDetails: 'filter_chain_not_found',
            caller: 'outside',
          },
          unless: {
            listenerPort: {
              oneOf: [80, 443, 8080, 8443],
            },
          },
        },
        because:
          'A port that is none of the web’s, and a connection that did not begin with TLS: mail and databases begin in plain text.',
      },
    ],
  },
  lookalikes: ['http-to-https-port'],
  applies: {},
  fixes: [
    {
      do: 'Let the port be TCP and pass through: the server itself does STARTTLS.',
      snippet: 'servers:\n  - port: { number: {listenerPort}, name: tcp-smtp, protocol: TCP }\n    hosts: ["*"]',
      risk: 'The gateway cannot choose by server name: one port, one server.',
      undo: 'kubectl apply the Gateway from before.',
      verify: 'openssl s_client -starttls smtp -connect <host>:{listenerPort} ends with a cipher.',
    },
    {
      do: 'Or let the client begin with TLS: smtps (465), imaps (993), PostgreSQL 17 with `sslnegotiation=direct`.',
      snippet: 'psql "host=<host> port=<port> sslmode=require sslnegotiation=direct"',
      risk: 'Older clients cannot.',
      undo: 'Use the old settings.',
      verify: 'The connection stands, and the gateway’s log shows bytes both ways.',
    },
  ],
  sources: [
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
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
  ],
});
