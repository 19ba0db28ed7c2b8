import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy has no route for this host',
  says: 'No VirtualService that reaches this proxy names the host[ {authority}], so it answers 404 itself.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { codeDetails: 'route_not_found', forwardedFor: { matches: '.' } } },
        because:
          'A gateway found no route (NR). It knows only the hosts of VirtualServices that are bound to it, and an unknown host is the first thing to look at.',
      },
      {
        when: {
          record: { flag: 'NR', forwardedFor: { matches: '.' } },
          unless: { codeDetails: { matches: '.' } },
        },
        because: 'A gateway found no route (NR). It knows only the hosts of VirtualServices that are bound to it.',
      },
      {
        when: {
          record: { status: 404, server: 'istio-envoy', bytesSent: 0 },
          unless: { upstreamTime: { min: 0 }, method: 'CONNECT' },
        },
        because: 'The gateway answered 404 with an empty body and asked nobody: it has no route for this request.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'NR' }, unless: { tcp: 'yes' } },
        because: 'NR says that no route fits; whether host or path is unknown it does not say.',
      },
      {
        when: {
          record: { status: 404, server: { oneOf: ['istio-envoy', 'envoy'] } },
          unless: { upstreamTime: { min: 0 } },
        },
        because: 'Envoy answered, and no time of an upstream is told: it may be the proxy’s own 404.',
      },
    ],
    against: [
      {
        when: { record: { sniAndHost: 'other' } },
        because:
          'The connection was opened for another name: it is that name’s filter chain that has no route for this host.',
      },
      {
        when: { record: { phrase: 'router-log-path-not-matched' } },
        because: 'The log says that a virtual host for this host was found, and that none of its routes fits.',
      },
    ],
  },
  asks: {
    'routes-of-proxy': {
      'host missing': 'proves',
      'path missing': 'rulesOut',
      'both there': 'rulesOut',
      '404 only': 'against',
    },
    'gateway-of-host': { 'no virtualservice': 'proves', 'host not in gateway': 'suggests', bound: 'against' },
  },
  lookalikes: ['destination-host-not-found', 'registry-only-egress-blocked', 'app-404-not-mesh', 'redirect-configured'],
  applies: {},
  fixes: [
    {
      do: 'List what the gateway knows, and compare it letter by letter with the host of the request.',
      snippet: 'istioctl proxy-config routes -n istio-system deploy/istio-ingressgateway',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The host stands in the column DOMAINS.',
    },
    {
      do: 'Add the host to the VirtualService and to the server of the Gateway.',
      snippet: 'spec:\n  hosts: ["{authority}"]\n  gateways: ["<gateway-namespace>/<gateway>"]',
      risk: 'If another VirtualService has the same host at this gateway, their routes are merged in no promised order.',
      undo: 'Take the host out again.',
      verify:
        'curl -s -o /dev/null -w "%{http_code}\\n" -H "Host: {authority}" http://<gateway-address>/ no longer prints 404.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
