import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A wider route stands before a narrower one',
  says: 'An earlier rule of the VirtualService takes all that a later one was meant for.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0130', 'IST0131', 'validation-virtualservice-rule-match-is-not-used-duplicate-overlapping'],
            },
          },
        },
        because: 'The analysis found a rule that no request can reach, because an earlier one takes them all.',
      },
    ],
  },
  lookalikes: ['conflicting-virtualservices', 'canary-weights-ignored'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Order rules from narrow to wide; a rule without a match comes last.',
      snippet:
        'http:\n- match:\n  - uri: {exact: /api/v2/status}\n  route: [...]\n- match:\n  - uri: {prefix: /api}\n  route: [...]\n- route: [...]',
      risk: 'Requests change their destination as soon as it is applied.',
      undo: 'Apply the VirtualService from before.',
      verify: 'istioctl analyze no longer prints IST0130.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
