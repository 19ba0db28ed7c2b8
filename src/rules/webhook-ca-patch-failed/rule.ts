import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod could not write its CA into a webhook',
  says: 'istiod could not patch the caBundle or the policy of a webhook configuration.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['webhook-patch-failed', 'log-failed-to-load-ca-bundle'],
            },
          },
          unless: {
            phrase: 'k8s-object-modified',
          },
        },
        because: 'istiod names the webhook that it could not write.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'webhook-patch-failed',
          },
        },
        because: 'Where the object was modified in between, istiod tries again, and mostly it is done a second later.',
      },
    ],
  },
  leadsTo: ['webhook-cert-invalid'],
  asks: {
    'webhook-of-apiserver': {
      'bundle differs': 'proves',
      'no endpoints': 'against',
    },
  },
  lookalikes: ['webhook-cert-invalid', 'rbac-permission-missing', 'operator-or-helm-conflict'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'May istiod write it, and does anybody else?',
      snippet:
        'kubectl auth can-i patch mutatingwebhookconfigurations --as=system:serviceaccount:istio-system:istiod\nkubectl get mutatingwebhookconfiguration istio-sidecar-injector -o yaml --show-managed-fields | grep manager:',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know whether a right is missing, or two write it by turns.',
    },
    {
      do: 'Tell the other tool (GitOps, Helm) to leave the field alone.',
      snippet:
        'ignoreDifferences:   # Argo CD\n- group: admissionregistration.k8s.io\n  kind: MutatingWebhookConfiguration\n  jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"]',
      risk: 'A wrong caBundle is then not repaired by that tool.',
      undo: 'Remove the lines.',
      verify: 'The message stops, and injection works.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pkg/webhooks/webhookpatch.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/webhooks/webhookpatch.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.13, pkg/webhooks/validation/controller/controller.go',
      url: 'https://github.com/istio/istio/blob/1.13.0/pkg/webhooks/validation/controller/controller.go',
      read: '2026-11-23',
    },
  ],
});
