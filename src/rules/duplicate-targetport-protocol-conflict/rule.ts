import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two Services give one pod port different protocols',
  says: 'Two Services select the same pods and the same port with different protocols or numbers; the proxy can only use one.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: { oneOf: ['IST0116', 'IST0137'] } } },
        because: 'The analysis found a deployment behind several Services that do not agree about a port.',
      },
    ],
  },
  lookalikes: ['port-name-protocol-mismatch', 'http-named-443-listener-conflict'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Let all Services that select these pods agree about name, protocol and target port.',
      snippet:
        'kubectl get service -n {namespace} -o custom-columns=NAME:.metadata.name,SELECTOR:.spec.selector,PORTS:.spec.ports[*].name,TARGETS:.spec.ports[*].targetPort',
      risk: 'Clients of the Service that changes are read with the other protocol.',
      undo: 'Apply the Service from before.',
      verify: 'istioctl analyze no longer prints IST0116.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
