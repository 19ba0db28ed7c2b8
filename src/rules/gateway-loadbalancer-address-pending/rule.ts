import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The gateway’s load balancer has no address',
  says: 'The Service of the gateway waits for an address from outside: nobody assigns one.',
  area: 'gateway-api',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'gateway-api-address-pending',
          },
        },
        because: 'istiod says that the address of the gateway’s Service is pending.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['service-address-pending', 'gwapi-addressnotassigned'],
            },
          },
        },
        because: 'The Service wants a load balancer, and nothing has given it an address.',
      },
    ],
  },
  asks: {
    'conditions-of-gateway-api': {
      'address pending': 'proves',
      'all true': 'rulesOut',
    },
  },
  lookalikes: ['gateway-class-missing', 'gateway-api-address-unsupported'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Ask the cluster why: the events of the Service name quota, subnet, rights, or say nothing at all.',
      snippet: 'kubectl describe service -n <namespace> <gateway-service>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'An event names the reason; none means that no controller for load balancers runs.',
    },
    {
      do: 'No load balancer in this cluster (kind, bare metal): install one, or take node ports.',
      snippet: 'metadata:\n  annotations:\n    networking.istio.io/service-type: NodePort',
      risk: 'The gateway is reached by the nodes’ addresses and a high port.',
      undo: 'Take the annotation away.',
      verify: '`Programmed` of the Gateway is True.',
    },
  ],
  sources: [
    {
      title: 'Istio master@86c9f01, pilot/pkg/config/kube/gatewaycommon/context.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/config/kube/gatewaycommon/context.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Kubernetes Gateway API',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/',
      read: '2026-11-23',
    },
  ],
});
