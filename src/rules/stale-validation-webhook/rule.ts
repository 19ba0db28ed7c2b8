import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The validation webhook is left from a release that is gone',
  says: 'Istio’s configuration cannot be changed: the API server asks a validator that does not exist any more.',
  area: 'injection',
  per: 'proxy',
  apart: ['webhook'],
  signs: {
    suggests: [
      {
        when: {
          record: {
            webhook: {
              ends: 'validation.istio.io',
            },
            phrase: {
              oneOf: ['k8s-webhook-service-not-found', 'webhook-service-not-found', 'k8s-could-not-find-resource'],
            },
          },
        },
        because: 'The webhook asks a Service or a path that does not exist: its release was removed or replaced.',
      },
      {
        when: {
          record: {
            phrase: 'k8s-webhook-failed-calling',
            service: { matches: '^istio-galley' },
          },
        },
        because: 'The API server asks Galley, which ended with Istio 1.5.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            webhook: {
              ends: 'validation.istio.io',
            },
            failure: {
              oneOf: ['no-endpoint', 'not-found', 'refused', 'timeout', 'connect-timeout'],
            },
          },
        },
        because: 'Nobody answers for this webhook; if its release is gone, it is left over.',
      },
    ],
  },
  supersedes: ['no-endpoints', 'app-not-listening', 'config-rejected-by-validation'],
  asks: {
    'webhook-of-apiserver': {
      'left over': 'proves',
      'in order': 'rulesOut',
      'bundle differs': 'rulesOut',
    },
  },
  lookalikes: [
    'injector-no-endpoints',
    'config-rejected-by-validation',
    'stale-injector-webhook',
    'webhook-port-blocked',
  ],
  scan: {
    no: 'It stands in the output of kubectl or istioctl, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Find the webhook that names what is gone.',
      snippet:
        "kubectl get validatingwebhookconfiguration -o custom-columns='NAME:.metadata.name,SERVICE:.webhooks[*].clientConfig.service.name,NS:.webhooks[*].clientConfig.service.namespace' | grep -iE 'istio|galley'\nkubectl get svc -n istio-system",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'One line names a Service that does not exist.',
    },
    {
      do: 'Delete that one. Keep the one of the release that runs.',
      snippet:
        'kubectl get validatingwebhookconfiguration <name> -o yaml > webhook-backup.yaml\nkubectl delete validatingwebhookconfiguration <name>',
      risk: 'Wrong configuration is no longer refused, if it was the last one.',
      undo: 'kubectl apply -f webhook-backup.yaml',
      verify: '`kubectl apply` of a VirtualService works, and `istioctl version` shows the release you expect.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: configuration validation problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/validation/',
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
