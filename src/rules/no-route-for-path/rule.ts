import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The host is known, and no route fits the path',
  says: 'A VirtualService for this host is there, and none of its matches fits the request[ for {path}].',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'router-log-path-not-matched' } },
        because: 'Envoy found the virtual host and went through its routes; none fits path, method and headers.',
      },
      {
        when: {
          record: { codeDetails: 'route_not_found', forwardedFor: { empty: true } },
        },
        because:
          'A sidecar found no route. It has a way for any host, so mostly a VirtualService took this host over and has no route for this path.',
      },
      {
        when: {
          record: { grpcStatus: 12, server: { oneOf: ['istio-envoy', 'envoy'] } },
          unless: { upstreamTime: { min: 0 } },
        },
        because:
          'Envoy answered UNIMPLEMENTED and asked nobody: that is its 404 for gRPC, and services are routed by path.',
      },
      {
        when: { record: { flag: 'NR', grpc: 'yes' } },
        because: 'A gRPC call found no route; services are routed by path, and this method’s is not among them.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'NR' }, unless: { tcp: 'yes' } },
        because: 'NR says that no route fits; the path may be what does not.',
      },
      {
        when: {
          record: { status: 404, server: { oneOf: ['istio-envoy', 'envoy'] } },
          unless: { upstreamTime: { min: 0 } },
        },
        because: 'Envoy answered, and no time of an upstream is told: it may be the proxy’s own 404.',
      },
    ],
  },
  asks: {
    'routes-of-proxy': {
      'path missing': 'proves',
      'host missing': 'rulesOut',
      '404 only': 'rulesOut',
      'both there': 'rulesOut',
    },
    'gateway-of-host': { bound: 'suggests', 'no virtualservice': 'rulesOut', 'not bound': 'rulesOut' },
  },
  lookalikes: ['destination-host-not-found', 'registry-only-egress-blocked', 'app-404-not-mesh'],
  applies: {},
  fixes: [
    {
      do: 'See which matches the host has, in their order.',
      snippet: 'istioctl proxy-config routes -n <namespace-of-the-proxy> <proxy-pod> -o json | grep -A6 \'"match"\'',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You see which of them should have fitted.',
    },
    {
      do: 'End the VirtualService with a route without a match.',
      snippet:
        'http:\n- match:\n  - uri:\n      prefix: /api\n  route: [...]\n- route:\n  - destination:\n      host: {service}',
      risk: 'Requests that were 404 now reach the service: is every path of it meant to be seen?',
      undo: 'Take the last route out again.',
      verify: 'The same request no longer shows NR.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
