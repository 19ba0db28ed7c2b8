import { defineRule } from '../define.ts';

export default defineRule({
  title: 'HTTP/1.1 and HTTP/2 meet',
  says: 'The proxy speaks one version of HTTP to {service}, and the application speaks the other.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'go-http2-frame-too-large-http1',
                'http1-client-got-http2',
                'rust-hyper-invalid-version',
                'java-netty-preface',
                'node-hpe-constant',
                'java-tomcat-parse',
              ],
            },
          },
        },
        because:
          'One side got the other version of HTTP: frames where lines were expected, or lines where frames were.',
      },
      {
        when: { record: { phrase: { oneOf: ['http2-no-settings', 'log-http2-frame-too-long'] } } },
        because: 'The proxy spoke HTTP/2 to the server and got something that is no HTTP/2 frame.',
      },
      {
        when: {
          record: {
            flag: 'UPE',
            resetReason: 'protocol error',
            grpc: 'yes',
          },
        },
        because: 'A gRPC call was answered with something that is no HTTP/2 frame (or no HTTP/1.1).',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UPE' }, unless: { grpc: 'yes' } },
        because: 'What came back is not the version of HTTP that the proxy speaks to this port.',
      },
      {
        when: { record: { resetReason: 'protocol error' } },
        because: 'What came back is not the version of HTTP that the proxy speaks to this port.',
      },
    ],
  },
  asks: {
    'protocol-of-port': {
      'http2 though the app speaks http1': 'proves',
      'http1 though the app speaks http2': 'suggests',
      'as the app speaks': 'rulesOut',
    },
  },
  lookalikes: ['destination-host-not-found', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Name the port after what the application speaks: `http` for HTTP/1.1, `http2` or `grpc` for HTTP/2.',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"replace","path":"/spec/ports/0/name","value":"http"}]\'',
      risk: 'Proxies change the protocol for this port at once.',
      undo: 'Give the port its old name.',
      verify: 'The line shows 200 and `via_upstream`.',
    },
    {
      do: 'If a DestinationRule upgrades calls to HTTP/2, take that out.',
      snippet: 'trafficPolicy:\n  connectionPool:\n    http:\n      h2UpgradePolicy: DO_NOT_UPGRADE',
      risk: 'More connections are needed for the same calls.',
      undo: 'Apply the DestinationRule from before.',
      verify: 'The line shows 200 and `via_upstream`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
