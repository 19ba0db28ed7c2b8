import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The injector’s webhook is left from a release that is gone',
  says: 'The API server still asks an injector whose Service does not exist any more, so pods are not created.',
  area: 'injection',
  per: 'proxy',
  apart: ['webhook'],
  signs: {
    suggests: [
      {
        when: {
          record: {
            webhook: {
              ends: 'injector.istio.io',
            },
            phrase: {
              oneOf: ['k8s-webhook-service-not-found', 'webhook-service-not-found'],
            },
          },
        },
        because: 'The webhook names a Service that does not exist: what it belonged to was removed, and it was not.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            webhook: {
              ends: 'injector.istio.io',
            },
            failure: {
              oneOf: ['no-endpoint', 'not-found', 'refused'],
            },
          },
        },
        because: 'Nobody serves this webhook; if its release is gone for good, the webhook has to go too.',
      },
    ],
  },
  supersedes: ['no-endpoints', 'app-not-listening'],
  asks: {
    'webhook-of-apiserver': {
      'left over': 'proves',
      'in order': 'rulesOut',
      'bundle differs': 'rulesOut',
    },
  },
  lookalikes: ['injector-no-endpoints', 'revision-label-mismatch', 'stale-validation-webhook'],
  scan: {
    no: 'It stands in the output of kubectl or istioctl, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Find the webhook that names the missing Service.',
      snippet:
        "kubectl get mutatingwebhookconfiguration -o custom-columns='NAME:.metadata.name,REV:.metadata.labels.istio\\.io/rev,SERVICE:.webhooks[*].clientConfig.service.name'\nkubectl get svc -n istio-system",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'One line names a Service that the second list lacks.',
    },
    {
      do: 'Delete it, if that release is gone for good. Keep a copy.',
      snippet:
        'kubectl get mutatingwebhookconfiguration <name> -o yaml > webhook-backup.yaml\nkubectl delete mutatingwebhookconfiguration <name>',
      risk: 'Namespaces that count on this injector get pods without a sidecar.',
      undo: 'kubectl apply -f webhook-backup.yaml',
      verify: 'Pods are created again, and `istioctl experimental check-inject` shows ✔ of the release that remains.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: sidecar injection problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/injection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: canary upgrades',
      url: 'https://istio.io/latest/docs/setup/upgrade/canary/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes docs: dynamic admission control',
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/',
      read: '2026-11-23',
    },
  ],
});
