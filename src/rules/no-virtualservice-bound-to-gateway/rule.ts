import { defineRule } from '../define.ts';

export default defineRule({
  title: 'No VirtualService is bound to the Gateway',
  says: 'The Gateway listens, and no VirtualService or HTTPRoute is bound to it: everything on that port is 404.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'log-constructed-http-route-config-for-route-on-port-with-no' } },
        because: 'istiod says that it made a route configuration without a single host, one that answers 404 to all.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'pilot-listener-without-chains' } },
        because: 'istiod left the listener out because not one route is bound to it.',
      },
      {
        when: {
          record: { status: 404, flag: { empty: true }, routed: 'no', forwardedFor: { matches: '.' } },
          unless: { codeDetails: { matches: '.' } },
        },
        because:
          'A gateway answered 404 itself without a flag: so releases before 1.8 write it when nothing is bound to the port.',
      },
      {
        when: { record: { phrase: 'IST0132' } },
        because: 'The host of a VirtualService is not among those of its Gateway, so it is not bound there.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: { oneOf: ['analysis-gateway-not-found', 'KIA1102'] } } },
        because: 'A VirtualService names a Gateway that does not exist: it is bound to nothing.',
      },
      {
        when: { record: { flag: 'NR', forwardedFor: { matches: '.' } } },
        because: 'A gateway without any bound VirtualService answers 404 with NR to every host.',
      },
      {
        when: {
          record: { status: 404, server: 'istio-envoy' },
          unless: { upstreamTime: { min: 0 } },
        },
        because: 'A gateway without any bound VirtualService answers 404 to every host.',
      },
    ],
  },
  asks: {
    'gateway-of-host': { 'not bound': 'proves', 'no virtualservice': 'suggests', bound: 'rulesOut' },
    'routes-of-proxy': { '404 only': 'proves', 'path missing': 'rulesOut', 'both there': 'rulesOut' },
  },
  lookalikes: ['destination-host-not-found', 'registry-only-egress-blocked'],
  applies: {},
  fixes: [
    {
      do: 'Name the Gateway in the VirtualService, with its namespace if it is another.',
      snippet: 'spec:\n  gateways: ["<gateway-namespace>/<gateway>"]',
      risk: 'The hosts of the VirtualService become reachable from where the gateway is.',
      undo: 'Take the line out again.',
      verify: 'istioctl proxy-config routes shows the host on the port of the Gateway.',
    },
    {
      do: 'If the analysis says that the hosts do not meet, make them meet: the Gateway’s may be wider, not narrower.',
      snippet: 'servers:\n- hosts: ["*.example.com"]',
      risk: 'A wider Gateway lets more VirtualServices bind themselves.',
      undo: 'Apply the Gateway from before.',
      verify: 'istioctl analyze no longer prints IST0132.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Gateway',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/networking/core/gateway.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/networking/core/gateway.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
