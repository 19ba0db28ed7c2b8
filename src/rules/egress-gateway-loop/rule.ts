import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The egress gateway sends to itself',
  says: 'The route at the egress gateway for {service} leads back to the egress gateway, round and round.',
  area: 'egress',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            loop: 'yes',
            authority: {
              matches:
                '(\\.(com|org|net|edu|gov)|\\.[a-z0-9-]+\\.(io|ai|co|dev|app|cloud|info|biz|int|mil|example|[a-z]{2}))(:[0-9]+)?$',
            },
          },
          unless: { authority: { matches: '\\.svc(\\.|:|$)' } },
        },
        because:
          'The same address stands in X-Forwarded-For again and again: the request for an outside host passed the same proxy in a circle.',
      },
    ],
    suggests: [
      {
        when: { record: { loop: 'yes' } },
        because:
          'The same address stands in X-Forwarded-For again and again: the request passed the same proxy in a circle.',
      },
    ],
  },
  supersedes: ['circuit-breaker-overflow', 'downstream-client-disconnect'],
  leadsTo: [
    'circuit-breaker-overflow',
    'downstream-client-disconnect',
    'header-too-large',
    'proxy-loop-by-host-header',
  ],
  lookalikes: ['no-route-for-host', 'registry-only-egress-blocked'],
  applies: {},
  fixes: [
    {
      do: 'Bind the two routes to different places: pods to the gateway on `mesh`, the gateway to the outside on the Gateway.',
      snippet:
        'http:\n- match:\n  - gateways: [mesh]\n    port: 80\n  route:\n  - destination: {host: istio-egressgateway.istio-system.svc.cluster.local}\n- match:\n  - gateways: [istio-system/egress]\n    port: 80\n  route:\n  - destination: {host: <outside-host>}',
      risk: 'While you change it, the host cannot be reached.',
      undo: 'Apply the VirtualService from before.',
      verify: 'X-Forwarded-For on the gateway’s line has one or two addresses.',
    },
    {
      do: 'Give the outside host’s entry resolution DNS, so that the gateway does not go back to where it was called.',
      snippet: 'spec:\n  resolution: DNS',
      risk: 'The gateway asks DNS itself.',
      undo: 'Set the resolution from before.',
      verify: 'The gateway’s line shows an outside address as upstream host.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: egress gateways',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-gateway/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
  ],
});
