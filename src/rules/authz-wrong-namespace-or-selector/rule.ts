import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The policy stands in the wrong namespace or selects other pods',
  says: 'The ALLOW that should let this caller in does not reach {service}, or a policy for others does.',
  area: 'authz',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['KIA0103', 'KIA1001'] } } },
        because: 'Kiali found no workload in the policy’s namespace that carries the labels of its selector.',
      },
    ],
    fits: [
      {
        when: { record: { policy: 'none' }, unless: { phrase: 'rbac-log-shadow-denied' } },
        because:
          'A policy only counts for pods of its own namespace that carry its labels; whether one reaches this pod, no log says.',
      },
    ],
  },
  asks: { 'policies-on-workload': { 'allow without this caller': 'suggests', none: 'rulesOut' } },
  lookalikes: ['authz-deny-rule-matched', 'ext-authz-denied'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Compare the selector with the labels of the pods, not of the deployment or the service.',
      snippet:
        'kubectl get authorizationpolicy -n {namespace} -o custom-columns=NAME:.metadata.name,SELECTOR:.spec.selector.matchLabels\nkubectl get pods -n {namespace} --show-labels',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The labels of the selector stand on the pods.',
    },
    {
      do: 'Move the policy into the namespace of the workload that it protects.',
      snippet: 'kubectl get authorizationpolicy -n <its-namespace> <policy> -o yaml',
      risk: 'In the root namespace a policy counts for all workloads of the mesh that its selector fits.',
      undo: 'Apply it again where it was.',
      verify: 'istioctl experimental authz check lists it for the pod.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/security-issues/',
      read: '2026-11-23',
    },
  ],
});
