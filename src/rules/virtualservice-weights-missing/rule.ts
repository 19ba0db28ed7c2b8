import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The weights of a route do not add up',
  says: 'A route with several destinations has weights that are missing, zero, or do not add up to what this version wants.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'validation-total-destination-weight-0',
                'validation-weight-may-not-be-nil',
                'validation-weight-0',
                'virtualservice-weight-sum',
              ],
            },
          },
        },
        because: 'The validation speaks of the weights of a route’s destinations.',
      },
    ],
    fits: [{ when: { record: { phrase: 'KIA1104' } }, because: 'A weight with a single destination has no effect.' }],
  },
  lookalikes: ['virtualservice-route-without-destination', 'canary-weights-ignored'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Give every destination of the route a weight; in older releases they have to make 100.',
      snippet:
        'route:\n- destination:\n    host: {serviceName}\n    subset: v1\n  weight: 90\n- destination:\n    host: {serviceName}\n    subset: v2\n  weight: 10',
      risk: 'Traffic moves as the numbers say.',
      undo: 'Apply the VirtualService from before.',
      verify: 'kubectl apply succeeds, and proxy-config routes shows both weights.',
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
