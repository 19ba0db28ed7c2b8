import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A route says not where to',
  says: 'A route of a VirtualService has no destination, no redirect and no answer of its own; it was refused.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'route-without-target-old',
                'validation-http-route-redirect-or-direct-response-is-required',
                'validation-destination-is-required',
                'validation-tcp-route-is-required',
                'validation-tls-route-is-required',
                'KIA1103',
                'KIA1008',
              ],
            },
          },
        },
        because: 'The validation names a route without a target.',
      },
    ],
  },
  lookalikes: ['virtualservice-weights-missing', 'delegate-not-found'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Give the route a destination, and mind the indentation: `route` belongs beside `match`, not below it.',
      snippet: 'http:\n- match:\n  - uri:\n      prefix: /api\n  route:\n  - destination:\n      host: {serviceName}',
      risk: 'None: it was refused, so nothing of it counts yet.',
      undo: 'Nothing to undo.',
      verify: 'kubectl apply succeeds.',
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
