import { defineRule } from '../define.ts';

export default defineRule({
  title: 'gRPC meets something that only speaks HTTP/1.1',
  says: 'The gRPC client reached a server, proxy or balancer that answered in HTTP/1.1, or with a page that is no gRPC.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'grpc-go-preface-http1',
                'grpc-go-preface-frame-too-large',
                'java-grpc-first-frame',
                'python-grpc-http2-parse',
                'dotnet-grpc-net-bad',
              ],
            },
          },
        },
        because:
          'The gRPC client waited for HTTP/2 and got HTTP/1.1: what it reached does not speak HTTP/2 on this port.',
      },
      {
        when: { record: { phrase: 'alb-464' } },
        because: 'The load balancer says that the protocol versions of request and target group do not fit.',
      },
      {
        when: { record: { messageSize: { min: 538_976_288 } } },
        because:
          'Half a gigabyte or more: the client took four letters of a text for the length of a message. What answered is no gRPC.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'grpc-go-malformed-ct',
                'grpc-go-missing-header',
                'grpc-go-malformed-ct-header',
                'grpc-go-unexpected-http-status',
              ],
            },
          },
        },
        because: 'The answer is no gRPC: a page of a proxy or balancer, or one that went over HTTP/1.1.',
      },
      { when: { record: { grpcStatus: 12 } }, because: 'UNIMPLEMENTED is also what a gRPC client makes of a 404.' },
    ],
  },
  asks: { 'protocol-of-port': { 'http1 though the app speaks http2': 'proves', 'as the app speaks': 'against' } },
  lookalikes: ['protocol-mismatch-h1-h2', 'destination-host-not-found'],
  applies: {},
  fixes: [
    {
      do: 'Name the Service’s port grpc, so that proxies speak HTTP/2 on the whole way.',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"add","path":"/spec/ports/0/appProtocol","value":"grpc"}]\'',
      risk: 'Callers in HTTP/1.1 are turned into HTTP/2 towards the server.',
      undo: 'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"remove","path":"/spec/ports/0/appProtocol"}]\'',
      verify: 'grpcurl answers.',
    },
    {
      do: 'Let the load balancer in front pass HTTP/2: TCP pass-through, a target group for gRPC, or TLS with ALPN h2.',
      snippet: 'openssl s_client -alpn h2 -connect <host>:443 </dev/null 2>/dev/null | grep ALPN',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It prints `ALPN protocol: h2`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
  ],
});
