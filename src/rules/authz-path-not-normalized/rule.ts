import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The path is written otherwise than the policy expects',
  says: 'The policy compares the path {path} as it arrives, and it arrives in another spelling than the rule’s.',
  area: 'authz',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            codeDetails: 'rbac_access_denied_matched_policy',
            path: { matches: '//|%2[fF]|%5[cC]|/\\.\\./|/\\./|;|\\\\' },
          },
        },
        because:
          'The path holds double slashes, dots or escaped slashes: a rule compares the text and knows only one spelling of it.',
      },
    ],
  },
  asks: { 'policies-on-workload': { 'allow without this caller': 'suggests', none: 'rulesOut' } },
  lookalikes: ['authz-deny-rule-matched', 'ext-authz-denied'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Let the mesh bring paths into one form before policies look at them.',
      snippet: 'meshConfig:\n  pathNormalization:\n    normalization: DECODE_AND_MERGE_SLASHES',
      risk: 'Applications that tell `//` or `%2F` from `/` get another path than before. It counts for the whole mesh.',
      undo: 'Set `normalization: DEFAULT` again.',
      verify: 'The access log shows the path in its plain form, and the rule matches.',
      applies: { istio: '>=1.8' },
    },
    {
      do: 'Or have the caller send the plain path.',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The same request with single slashes answers 200.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: AuthorizationPolicy normalization',
      url: 'https://istio.io/latest/docs/reference/config/security/normalization/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
  ],
});
