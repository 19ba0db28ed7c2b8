import { defineRule } from '../define.ts';

export default defineRule({
  title: 'TLS is sent to a port that speaks plain text',
  says: 'A caller begins TLS with a port that takes plain text: the scheme or the port’s protocol is wrong.',
  area: 'client',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            codeDetails: 'http1.codec_error',
            method: {
              empty: true,
            },
          },
        },
        because: 'Bytes without a request line reached an HTTP port: in a mesh that is mostly a TLS hello.',
      },
      {
        when: {
          record: {
            failure: 'tls-answered-in-plaintext',
          },
          unless: {
            flag: {
              matches: '.',
            },
            transportFailure: {
              matches: '.',
            },
            component: {
              matches: '.',
            },
          },
        },
        because: 'The application’s own TLS got an answer that was no TLS: it spoke https to a plain port.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            flag: 'DPE',
            status: 400,
          },
          unless: {
            codeDetails: {
              matches: '.',
            },
          },
        },
        because: 'Bytes without a request line reached an HTTP port, as a TLS hello does.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['chrome-ssl-protocol-error', 'firefox-ssl-error-rx-record-too-long'],
            },
          },
        },
        because: 'The browser got an answer that was no TLS, or none that it could read.',
      },
      {
        when: {
          record: {
            direction: 'outbound',
            bytesReceived: 517,
            bytesSent: {
              min: 8,
              max: 600,
            },
          },
          unless: {
            destination: 'public',
          },
        },
        because: 'One TLS hello (517 bytes) went in and a short answer came back, too short for a certificate.',
      },
      {
        when: {
          record: {
            parserError: {
              oneOf: ['NO_REQUEST_LINE_IN_REQUEST', 'HPE_INVALID_METHOD'],
            },
          },
        },
        because: 'The parser met bytes that begin no request, as a TLS hello does.',
      },
    ],
  },
  asks: {
    'scheme-of-caller': {
      'https, the port is http': 'proves',
      'in agreement': 'rulesOut',
      'https, and the mesh begins TLS too': 'against',
    },
    'chain-of-server': {
      'plain text': 'suggests',
      'in order': 'rulesOut',
    },
  },
  lookalikes: ['downstream-protocol-error', 'http-to-https-port', 'double-tls', 'mtls-to-plaintext-server'],
  applies: {},
  fixes: [
    {
      do: 'Let the application use http: the mesh encrypts between the proxies by itself.',
      snippet: 'curl -v http://{service}:{port}/',
      risk: 'None inside the mesh; outside it, the traffic would be plain.',
      undo: 'Use https again.',
      verify: 'The access log shows method, path and 200.',
    },
    {
      do: 'If the server does speak TLS: name its port so, that the proxy passes it through.',
      snippet: 'ports:\n  - name: https-api   # or tls-api\n    port: {port}',
      risk: 'The proxy then sees TCP: no routes by path, no retries, no status.',
      undo: 'Give the port its old name.',
      verify: 'The line is one of TCP with bytes both ways, and the handshake succeeds.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/http1/codec_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/http1/codec_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
  ],
});
