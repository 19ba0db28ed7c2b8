import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two injectors claim the pod, or its labels contradict each other',
  says: 'More than one injector has a label or a part in this pod, and which one acts is not what one reads.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'IST0123',
          },
        },
        because: 'istioctl found both kinds of label on one namespace.',
      },
      {
        when: {
          record: {
            phrase: 'check-inject-several',
          },
        },
        because: 'istioctl counted more than one webhook that would inject this pod.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'injected-twice',
          },
        },
        because:
          'A container of the mesh is there already: one injector came after another, or after an injection by hand.',
      },
    ],
  },
  supersedes: ['config-rejected-by-validation'],
  asks: {
    'injection-of-pod': {
      several: 'proves',
      'no label': 'rulesOut',
    },
  },
  lookalikes: ['injection-not-enabled', 'revision-label-mismatch'],
  scan: {
    no: 'It stands in the output of kubectl or istioctl, not in a proxy’s log.',
  },
  applies: {
    istio: '>=1.6',
  },
  fixes: [
    {
      do: 'Keep one label. With `istio.io/rev`, the old one has to go: it wins over the revision.',
      snippet:
        'kubectl label namespace {namespace} istio-injection- istio.io/rev=<revision> --overwrite\nkubectl rollout restart deploy -n {namespace}',
      risk: 'Pods restart and change to that control plane.',
      undo: 'kubectl label namespace {namespace} istio.io/rev- istio-injection=enabled',
      verify: '`istioctl experimental check-inject` shows one ✔.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: canary upgrades',
      url: 'https://istio.io/latest/docs/setup/upgrade/canary/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: IST0123',
      url: 'https://istio.io/latest/docs/reference/config/analysis/ist0123/',
      read: '2026-11-23',
    },
  ],
});
