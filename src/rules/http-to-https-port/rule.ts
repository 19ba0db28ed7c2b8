import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Plain HTTP is sent to an HTTPS port',
  says: 'A caller speaks plain HTTP to a port that expects TLS.',
  area: 'client',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            codeDetails: 'filter_chain_not_found',
            sni: {
              empty: true,
            },
            listenerPort: {
              oneOf: [443, 8443, 9443],
            },
          },
        },
        because: 'The listener is one for HTTPS, and the connection carried no server name: it was no TLS.',
      },
      {
        when: {
          record: {
            failure: 'plaintext-to-tls',
          },
          unless: {
            upstreamTime: {
              matches: '.',
            },
          },
        },
        because: 'The server says that plain HTTP reached its TLS port, or answers with a TLS alert.',
      },
      {
        when: {
          record: {
            failure: 'reset',
            method: {
              matches: '.',
            },
            port: {
              oneOf: [443, 8443],
            },
          },
          unless: {
            status: {
              matches: '.',
            },
            phrase: 'output-server-asks-for-certificate',
          },
        },
        because: 'A plain request to a port that is commonly one for TLS was reset without any reply.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            codeDetails: 'filter_chain_not_found',
            sni: {
              empty: true,
            },
            caller: 'outside',
          },
        },
        because: 'A caller from outside connected, and what came was no TLS.',
      },
      {
        when: {
          record: {
            failure: 'reset',
            method: {
              matches: '.',
            },
            destination: 'public',
          },
          unless: {
            status: {
              matches: '.',
            },
            phrase: 'output-server-asks-for-certificate',
          },
        },
        because:
          'A plain request to a public name was reset without any reply: so does a gateway’s HTTPS port with plain HTTP.',
      },
      {
        when: {
          record: {
            failure: 'plaintext-to-tls',
          },
        },
        because: 'Plain HTTP reached a TLS port.',
      },
    ],
  },
  asks: {
    'scheme-of-caller': {
      'http, the port is TLS': 'proves',
      'in agreement': 'rulesOut',
    },
  },
  lookalikes: ['strict-mtls-plaintext-client', 'tls-to-plaintext-port', 'sni-mismatch-at-gateway'],
  applies: {},
  fixes: [
    {
      do: 'Call it with https.',
      snippet: 'curl -v https://<host>:{port}/',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The handshake goes through and a status comes back.',
    },
    {
      do: 'At a gateway: add a plain port that redirects.',
      snippet:
        'servers:\n  - port: { number: 80, name: http, protocol: HTTP }\n    hosts: ["<host>"]\n    tls: { httpsRedirect: true }',
      risk: 'Plain HTTP is then answered on port 80 too.',
      undo: 'kubectl apply the Gateway from before.',
      verify: 'curl -sI http://<host>/ answers 301 to https.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/extensions/filters/listener/tls_inspector/tls_inspector.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/listener/tls_inspector/tls_inspector.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: secure gateways',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/secure-ingress/',
      read: '2026-11-23',
    },
  ],
});
