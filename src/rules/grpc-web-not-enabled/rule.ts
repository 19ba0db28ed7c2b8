import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A browser speaks gRPC-Web, and nobody translates',
  says: 'The caller sends gRPC-Web over HTTP/1.1, and the port of {service} is not named for it, so its answers cannot be read.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { status: 415, path: { matches: '^/[a-zA-Z0-9_.]+/[A-Z][A-Za-z0-9_]*$' } } },
        because:
          'A gRPC server answers 415 to a call whose content type is not gRPC: nobody translated the browser’s gRPC-Web.',
      },
      {
        when: { record: { userAgent: { matches: 'grpc-web' }, protocol: 'HTTP/1.1' } },
        because: 'A gRPC-Web client over HTTP/1.1 needs the proxy’s grpc_web filter to get its trailers.',
      },
    ],
  },
  lookalikes: ['destination-host-not-found', 'cors-preflight-rejected'],
  applies: {},
  fixes: [
    {
      do: 'Name the port of the Service grpc-web: then the proxies translate.',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"replace","path":"/spec/ports/0/name","value":"grpc-web"}]\'',
      risk: 'Plain gRPC clients keep working on this port.',
      undo: 'Give the port its old name.',
      verify: 'The browser reads the answer.',
    },
    {
      do: 'Allow the headers that gRPC-Web needs across origins.',
      snippet:
        'corsPolicy:\n  allowHeaders: ["content-type", "x-grpc-web", "x-user-agent", "grpc-timeout"]\n  exposeHeaders: ["grpc-status", "grpc-message"]',
      risk: 'None beyond what CORS allows.',
      undo: 'Apply the VirtualService from before.',
      verify: 'The browser’s console shows no CORS error.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: gRPC-Web filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/grpc_web_filter',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
  ],
});
