import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The Gateway’s selector fits no gateway pod',
  says: 'A Gateway selects pods by labels that no gateway pod has, so no proxy listens for it.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: { oneOf: ['analysis-selector-not-found', 'KIA0302'] } } },
        because: 'The analysis looked for pods with the labels of the Gateway’s selector and found none.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'log-gateway-has-zero-listeners-for-node' } },
        because: 'istiod found a gateway proxy for which no Gateway defines a listener: nobody selects it.',
      },
    ],
  },
  asks: { 'gateway-of-host': { 'gateway selects nothing': 'proves', bound: 'rulesOut' } },
  lookalikes: ['gateway-port-not-exposed', 'virtualservice-other-namespace'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Compare the selector with the labels of the gateway’s pods.',
      snippet:
        'kubectl get gateway.networking.istio.io -A -o custom-columns=NS:.metadata.namespace,NAME:.metadata.name,SELECTOR:.spec.selector\nkubectl get pods -A --show-labels | grep -i gateway',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'All labels of the selector stand on a pod.',
    },
    {
      do: 'Write the labels that the pods have.',
      snippet: 'spec:\n  selector:\n    istio: ingressgateway',
      risk: 'Once it fits, the gateway opens the ports of this Gateway.',
      undo: 'Apply the Gateway from before.',
      verify: 'istioctl proxy-config listeners of the gateway pod shows the port.',
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
