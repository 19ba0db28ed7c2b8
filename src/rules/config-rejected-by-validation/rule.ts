import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A configuration was refused when it was applied',
  says: 'istiod refused a resource; what was there before goes on counting.',
  area: 'config',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['istio-webhook-denied', 'k8s-webhook-denied', 'IST0106'] } } },
        because: 'The webhook looked at the resource and said what is wrong with it; nothing of it was stored.',
      },
    ],
    fits: [
      { when: { record: { phrase: { starts: 'validation-' } } }, because: 'These are words of istiod’s validation.' },
      {
        when: { record: { phrase: 'metric-validation-failed' } },
        because: 'istiod’s webhook counts what it refused.',
      },
    ],
  },
  lookalikes: ['xds-nack', 'rbac-permission-missing'],
  scan: { no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Read the sentence behind `configuration is invalid:` and correct that field.',
      snippet: 'kubectl apply --dry-run=server -f <file>',
      risk: 'None: a dry run stores nothing.',
      undo: 'Nothing to undo.',
      verify: 'It prints `configured (server dry run)`.',
    },
    {
      do: 'Check files before they reach the cluster.',
      snippet: 'istioctl validate -f <file>\nistioctl analyze --use-kube=false <file>',
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'Both print no error.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/config/validation/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
