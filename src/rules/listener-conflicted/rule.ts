import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two listeners want the same',
  says: 'Two listeners of one Gateway share a port and host name, or a port with different protocols: the conflicting one is not opened.',
  area: 'gateway-api',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['gwapi-hostnameconflict', 'gwapi-protocolconflict', 'gateway-api-listener-conflict', 'KIA1503'],
            },
          },
        },
        because: 'The listener’s own status says that it is in conflict with another.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'KIA1501',
          },
        },
        because: 'Kiali found a second Gateway for the same host and port.',
      },
    ],
  },
  asks: {
    'conditions-of-gateway-api': {
      'listener in conflict': 'proves',
      'all true': 'rulesOut',
    },
  },
  lookalikes: ['conflicting-gateways', 'route-not-allowed-by-listener'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Give each listener its own port or host name; one protocol a port.',
      snippet:
        'listeners:\n- { name: shop, port: 443, protocol: HTTPS, hostname: shop.example.com }\n- { name: admin, port: 443, protocol: HTTPS, hostname: admin.example.com }',
      risk: 'Routes with a `sectionName` must name the listener that stays.',
      undo: 'kubectl apply the Gateway from before.',
      verify: '`Conflicted` of all listeners is False.',
    },
  ],
  sources: [
    {
      title: 'Istio master@86c9f01, pilot/pkg/config/kube/gatewaycommon/conversion.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/config/kube/gatewaycommon/conversion.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Kubernetes Gateway API',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/',
      read: '2026-11-23',
    },
  ],
});
