import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Mixer refused or did not answer (Istio before 1.8)',
  says: 'Mixer, the policy component of Istio before 1.8, refused the request to {service} or was not there to ask.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            policyStatus: {
              matches:
                '^"?(UNAVAILABLE|PERMISSION_DENIED|UNAUTHENTICATED|RESOURCE_EXHAUSTED|INTERNAL|NOT_FOUND|DEADLINE_EXCEEDED)',
            },
          },
        },
        because: 'Only Mixer writes this column, and it names its refusal.',
      },
    ],
    suggests: [
      {
        when: {
          record: { phrase: { oneOf: ['mixer-unavailable', 'mixer-permission-denied', 'mixer-resource-exhausted'] } },
        },
        because:
          'So Mixer’s filter answered where the sidecar could not ask Mixer; gRPC clients write the same word before their own.',
      },
    ],
  },
  lookalikes: ['ext-authz-service-unavailable', 'rate-limited', 'authz-deny-rule-matched'],
  applies: { istio: '<1.8' },
  fixes: [
    {
      do: 'See whether Mixer’s policy pods run.',
      snippet: 'kubectl get pods -n istio-system -l istio-mixer-type=policy',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'They are ready, and the column shows `-` or `OK`.',
    },
    {
      do: 'If nobody uses Mixer’s policies, switch the checks off: that is the default from 1.5 on.',
      snippet:
        'kubectl get configmap -n istio-system istio -o yaml | sed s/disablePolicyChecks:.false/disablePolicyChecks:\\ true/ | kubectl apply -f -',
      risk: 'Deny rules, quotas and white lists of Mixer no longer count.',
      undo: 'Set `disablePolicyChecks: false` again.',
      verify: 'The requests answer, and Mixer’s policy pods get no more calls.',
    },
    {
      do: 'Move to AuthorizationPolicy, rate limits of Envoy and a supported release.',
      risk: 'An upgrade over several minor versions has to be done step by step.',
      undo: 'Stay on the old release.',
      verify: 'No resource of `config.istio.io` is left.',
    },
  ],
  sources: [
    {
      title: 'Istio docs 1.4: Mixer policy and telemetry',
      url: 'https://istio.io/v1.4/docs/reference/config/policy-and-telemetry/mixer-overview/',
      read: '2026-11-23',
    },
  ],
});
