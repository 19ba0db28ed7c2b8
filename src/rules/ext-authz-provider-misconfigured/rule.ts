import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The CUSTOM policy names a provider that istiod cannot use',
  says: 'A CUSTOM policy before {service} names a provider that is missing or wrong, so istiod denies everything to be safe.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { policy: 'default-deny-all-due-to-bad-CUSTOM-action' } },
        because:
          'istiod writes a policy of this name into the proxy when it cannot set up the provider of a CUSTOM policy.',
      },
      {
        when: { record: { codeDetails: 'ext_authz_invalid' } },
        because: 'The authorizer answered, and asked for a change of headers that Envoy does not allow.',
      },
    ],
    fits: [
      {
        when: { record: { codeDetails: 'ext_authz_error' } },
        because: 'A provider whose service does not exist for the proxy fails in the same words as one that is down.',
      },
    ],
  },
  leadsTo: ['ext-authz-service-unavailable'],
  asks: { 'authorizer-state': { 'not defined': 'proves', 'it denies': 'rulesOut' } },
  lookalikes: ['ext-authz-denied', 'ext-authz-service-unavailable', 'authz-deny-rule-matched'],
  applies: { istio: '>=1.9' },
  fixes: [
    {
      do: 'Compare the name in the policy with the providers of the mesh configuration, and service and port with what exists.',
      snippet:
        'kubectl get authorizationpolicy -A -o yaml | grep -B2 -A4 "action: CUSTOM"\nkubectl get configmap -n istio-system istio -o yaml | grep -A14 extensionProviders',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The provider is listed, and `kubectl get service` shows its service and port.',
    },
    {
      do: 'Take the CUSTOM policy away until the provider stands.',
      snippet: 'kubectl delete authorizationpolicy -n {namespace} <custom-policy>',
      risk: 'Requests are no longer checked by the authorizer.',
      undo: 'kubectl apply the policy again.',
      verify: 'The name `default-deny-all-due-to-bad-CUSTOM-action` no longer appears in the log.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/pkg/security/authz/builder/extauthz.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/security/authz/builder/extauthz.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: external authorization',
      url: 'https://istio.io/latest/docs/tasks/security/authorization/authz-custom/',
      read: '2026-11-23',
    },
  ],
});
