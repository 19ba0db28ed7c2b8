import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The label names a revision that has no injector',
  says: 'Namespace or pod ask for a revision or tag of the control plane that is not installed, so nobody injects.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'revision-not-known',
          },
        },
        because: 'istioctl looked for that revision and found no injector and no istiod of it.',
      },
    ],
    suggests: [
      {
        when: {
          all: [
            {
              record: {
                phrase: {
                  oneOf: [
                    'proxy-container-not-there',
                    'IST0103',
                    'image-auto-pulled',
                    'IST0146',
                    'IST0147',
                    'check-inject-no-match',
                  ],
                },
              },
            },
            {
              record: {
                phrase: 'label-of-revision',
              },
            },
          ],
          per: 'proxy',
        },
        because:
          'The pod has no sidecar, and the text shows a label with a revision: one that no injector takes has this effect.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'proxy-container-not-there',
                'IST0103',
                'image-auto-pulled',
                'IST0146',
                'IST0147',
                'check-inject-no-match',
              ],
            },
          },
        },
        because: 'Nobody injected the pod; a label with a revision that does not exist has this effect.',
      },
    ],
  },
  supersedes: ['config-rejected-by-validation'],
  asks: {
    'injection-of-pod': {
      'other revision': 'proves',
      'no label': 'rulesOut',
      matches: 'rulesOut',
      prevented: 'rulesOut',
    },
  },
  lookalikes: ['injection-not-enabled', 'injection-label-conflict', 'stale-injector-webhook'],
  scan: {
    no: 'It stands in the output of kubectl or istioctl, not in a proxy’s log.',
  },
  applies: {
    istio: '>=1.6',
  },
  fixes: [
    {
      do: 'See which revisions and tags there are, and which the namespaces ask for.',
      snippet:
        'istioctl tag list\nkubectl get mutatingwebhookconfiguration -L istio.io/rev -L istio.io/tag\nkubectl get namespace -L istio.io/rev',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Each label stands in one of the two columns.',
    },
    {
      do: 'Give the namespace a revision that exists; better a tag, which moves with upgrades.',
      snippet:
        'istioctl tag set prod --revision <revision>\nkubectl label namespace {namespace} istio.io/rev=prod --overwrite\nkubectl rollout restart deploy -n {namespace}',
      risk: 'Pods restart with the proxy of that revision.',
      undo: 'kubectl label namespace {namespace} istio.io/rev=<before> --overwrite',
      verify: '`istioctl experimental check-inject` shows ✔.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: canary upgrades',
      url: 'https://istio.io/latest/docs/setup/upgrade/canary/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: installing gateways',
      url: 'https://istio.io/latest/docs/setup/additional-setup/gateway/',
      read: '2026-11-23',
    },
  ],
});
