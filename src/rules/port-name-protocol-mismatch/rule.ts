import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The port’s name says another protocol than the application speaks',
  says: 'The proxy treats the port[ {port}] of {service} as another protocol than the one that is spoken on it.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { all: [{ record: { grpc: 'yes' } }, { record: { parserError: 'HPE_INVALID_CONSTANT' } }], per: 'proxy' },
        because:
          'A gRPC call was sent on in HTTP/1.1, and the answer does not begin with `HTTP/`: the port is named http, and the server speaks HTTP/2.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'pg-ssl-negotiation',
                'pg-expected-auth',
                'kafka-invalid-receive',
                'kafkapy-frame',
                'rdkafka-invalid-response',
                'rabbit-java-frame',
                'rabbit-server-bad-header',
                'zk-len',
                'zk-server-len',
                'es-invalid-internal',
                'mongo-length',
                'pymongo-response-id',
                'go-mysql-malformed',
                'redis-security-attack',
                'redis-err-protocol',
                'pg-invalid-startup',
                'length-is-http',
                'mysql-proxy-decoding-error',
              ],
            },
          },
        },
        because:
          'A client or server of another protocol got bytes that look like HTTP: something between them speaks HTTP on this port.',
      },
    ],
    fits: [
      {
        when: { record: { parserError: { matches: '^HPE_INVALID_(CONSTANT|VERSION)' } } },
        because:
          'The proxy spoke HTTP/1.1 to the server and got an answer that does not begin with `HTTP/`: the server speaks another protocol, often HTTP/2.',
      },
      {
        when: { record: { phrase: { oneOf: ['redis-cli-protocol', 'redispy-protocol', 'jedis-unknown-reply'] } } },
        because: 'A client of another protocol got bytes that look like HTTP.',
      },
      {
        when: { record: { codeDetails: 'http1.codec_error', method: { empty: true } } },
        because: 'What came to an HTTP listener is no HTTP: the port may be named http and carry something else.',
      },
      {
        when: { record: { flag: 'UPE' } },
        because: 'What the server answered is not the HTTP that the proxy expects on this port.',
      },
      {
        when: { record: { resetReason: 'protocol error' } },
        because: 'What the server answered is not the HTTP that the proxy expects on this port.',
      },
      {
        when: { record: { phrase: { oneOf: ['IST0118', 'KIA0601', 'KIA0602', 'IST0150'] } } },
        because: 'The name of the port says no protocol, so the proxy has to guess.',
      },
    ],
  },
  asks: {
    'protocol-of-port': {
      'http though the app speaks tcp': 'proves',
      'tcp though the app speaks http': 'proves',
      'http1 though the app speaks http2': 'proves',
      'http2 though the app speaks http1': 'suggests',
      'as the app speaks': 'rulesOut',
    },
  },
  lookalikes: ['destination-host-not-found', 'no-route-for-host', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Say the protocol in the Service: by the port’s name, or by appProtocol.',
      snippet: 'ports:\n- name: tcp-redis\n  port: 6379\n  appProtocol: redis',
      risk: 'Proxies treat the port anew; open connections are cut when the listener changes.',
      undo: 'Apply the Service from before.',
      verify: 'istioctl x describe service names the protocol, and the client connects.',
    },
    {
      do: 'For a port that must stay raw, name it tcp.',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"add","path":"/spec/ports/0/appProtocol","value":"tcp"}]\'',
      risk: 'No routes, retries or HTTP metrics for this port.',
      undo: 'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"remove","path":"/spec/ports/0/appProtocol"}]\'',
      verify: 'The access log shows lines of the TCP proxy for it.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: application requirements, server first protocols',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
  ],
});
