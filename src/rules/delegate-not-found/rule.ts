import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A delegate of a VirtualService is missing or not allowed',
  says: 'A VirtualService hands routes to a delegate that does not exist, is not seen, or has fields that a delegate may not have.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'validation-delegate-virtual-service-must-have-no-gateways-specified',
                'validation-delegate-virtual-service-must-have-no-tls-route-specified',
                'validation-delegate-virtual-service-must-have-no-tcp-route-specified',
                'validation-delegate-http-route-cannot-contain-delegate',
                'validation-root-http-route-must-not-specify-route',
                'validation-root-http-route-must-not-specify-redirect',
              ],
            },
          },
        },
        because: 'The validation says what a root or a delegate may not have.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'delegate-not-found-log' } },
        because: 'istiod looked for the delegate and did not find it.',
      },
    ],
  },
  lookalikes: ['virtualservice-route-without-destination', 'virtualservice-other-namespace'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Let the root have only match and delegate, and the delegate no hosts and no gateways.',
      snippet:
        '# root\nhttp:\n- match:\n  - uri: {prefix: /cart}\n  delegate:\n    name: cart-routes\n    namespace: shop\n# delegate: kind VirtualService without hosts and gateways',
      risk: 'None.',
      undo: 'Apply both from before.',
      verify: 'istioctl proxy-config routes of the gateway shows the delegate’s matches.',
    },
    {
      do: 'A delegate’s match must be part of the root’s: `/cart/items` under `/cart`.',
      snippet: 'kubectl get virtualservice -A -o yaml | grep -A4 delegate:',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The path answers without NR.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/config/validation/',
      read: '2026-11-23',
    },
  ],
});
