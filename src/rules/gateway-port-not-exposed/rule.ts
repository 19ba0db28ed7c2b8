import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The gateway’s Service or pod does not open the port',
  says: 'A Gateway asks for a port[, {port},] that the Service before the gateway pods (or the pods themselves) does not carry.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: { oneOf: ['IST0104', 'IST0162'] } } },
        because:
          'The analysis compared the ports of the Gateway with those of the gateway’s Service and did not find this one.',
      },
      {
        when: { record: { phrase: 'log-buildgatewaylisteners-skipping-privileged-gateway-port-for' } },
        because: 'istiod left the listener out: the pod may not open a port below 1024.',
      },
    ],
  },
  lookalikes: ['gateway-selector-matches-nothing', 'no-virtualservice-bound-to-gateway'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Add the port to the gateway’s Service, with the target port on which the pod listens.',
      snippet: 'ports:\n- name: https-admin\n  port: 8444\n  targetPort: 8444',
      risk: 'The port becomes reachable from wherever the Service is.',
      undo: 'Apply the Service from before.',
      verify: 'kubectl get service -n istio-system istio-ingressgateway lists the port, and a connection opens.',
    },
    {
      do: 'For ports below 1024 in a pod without that right: listen on a high port and map it in the Service.',
      snippet:
        'servers:\n- port:\n    number: 80\n    name: http\n    protocol: HTTP\n# and in the Service: port 80, targetPort 8080',
      risk: 'None.',
      undo: 'Apply it from before.',
      verify: 'istioctl proxy-config listeners shows the target port.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Gateway',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/networking/core/gateway.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/networking/core/gateway.go',
      read: '2026-11-23',
    },
  ],
});
